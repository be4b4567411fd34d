import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** Behind an icon that a phone cuts to its own shape: the wash of the walls on which the tiles lie. */
const ground = '#ffffff';

/** Makes from `icon.svg`, the one drawing, what old browsers and phones ask for. */
export async function drawIcons(site: string): Promise<void> {
  const drawing = readFileSync(join(site, 'icon.svg'));
  const png = async (side: number, share: number, background: string | undefined): Promise<Buffer> => {
    const inner = Math.round(side * share);
    const before = Math.floor((side - inner) / 2);
    const after = side - inner - before;
    const whole = sharp(drawing, { density: 72 * Math.ceil(inner / 32) })
      .resize(inner, inner)
      .extend({
        ...{ top: before, left: before, bottom: after, right: after },
        background: background ?? { r: 0, g: 0, b: 0, alpha: 0 },
      });
    return await (background === undefined ? whole : whole.flatten({ background })).png().toBuffer();
  };
  put(join(site, 'favicon.ico'), icoOf(await png(32, 1, undefined), 32));
  put(join(site, 'apple-touch-icon.png'), await png(180, 0.72, ground));
  // Phones may cut everything outside a circle of 80 % (W3C Web Application Manifest, maskable icons).
  for (const side of [192, 512]) put(join(site, `icon-${side}.png`), await png(side, 0.66, ground));
}

/** The file appears whole or not at all: what ends the program meanwhile leaves no broken icon. */
function put(path: string, body: Buffer): void {
  const draft = `${path}.draft`;
  writeFileSync(draft, body);
  renameSync(draft, path);
}

/** A PNG as the only image of an ICO file: a header of 6 bytes, an entry of 16 with its size and place, the PNG itself. */
function icoOf(png: Buffer, side: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(side, 6);
  head.writeUInt8(side, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
