import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { between, randomFrom } from './random.ts';

const count = 4;
const size = { width: 640, height: 426 };

/** Writes a few pictures of coloured shapes into a folder; gives their names. */
export async function writePictures(folder: string, seed: number): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const names: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const name = `picture-${String(number)}.jpg`;
    const drawing = Buffer.from(drawingOf(seed + number));
    writeFileSync(join(folder, name), await sharp(drawing).jpeg({ quality: 80 }).toBuffer());
    names.push(name);
  }
  return names;
}

function drawingOf(seed: number): string {
  const random = randomFrom(seed);
  const colour = () => `hsl(${between(random, 0, 359)} 60% ${between(random, 25, 75)}%)`;
  const circles = Array.from(
    { length: 40 },
    () =>
      `<circle cx="${between(random, 0, size.width)}" cy="${between(random, 0, size.height)}" r="${between(random, 10, 90)}" fill="${colour()}" opacity=".7"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="${colour()}"/>${circles.join('')}</svg>`;
}
