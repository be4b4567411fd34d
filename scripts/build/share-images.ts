import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { Failure, reasonOf } from '../command/failure.ts';

/** Flat colours and type: a palette holds them, without the noise of dithering; more effort takes longer for a kilobyte. */
const encoding = { palette: true, colours: 64, dither: 0, effort: 1 } as const;

/** How long the cache keeps what no build has asked for, in milliseconds: thirty days. */
const keptFor = 30 * 86_400_000;

/**
 * Puts `share/<name>.png` in the place of every `share/<name>.svg`; what was drawn before, by the same programs in the
 * same fonts, is taken from the cache. One that cannot be drawn stays where it is, and keeps no other from being drawn;
 * then a Failure names each of them.
 * @param fonts a hash of the fonts.
 */
export async function drawShareImages(site: string, cache: string, fonts: string): Promise<void> {
  const folder = join(site, 'share');
  const kept = join(cache, 'share');
  mkdirSync(kept, { recursive: true });
  const recipe = JSON.stringify([encoding, sharp.versions, fonts]);
  // One thread a picture, and as many pictures at once as there are cores.
  sharp.concurrency(1);
  const left = readdirSync(folder).filter((name) => name.endsWith('.svg'));
  const failures: Failure[] = [];
  const draw = async (): Promise<void> => {
    for (let name = left.pop(); name !== undefined; name = left.pop()) {
      const drawing = readFileSync(join(folder, name));
      const hash = createHash('sha256').update(recipe).update(drawing).digest('hex').slice(0, 32);
      const copy = join(kept, `${hash}.png`);
      if (existsSync(copy)) utimesSync(copy, new Date(), new Date());
      else {
        try {
          await render(drawing, name, copy);
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          failures.push(error);
          continue;
        }
      }
      copyFileSync(copy, join(folder, `${basename(name, '.svg')}.png`));
      rmSync(join(folder, name));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, draw));
  forget(kept);
  if (failures.length > 0) throw new Failure(failures.map(({ message }) => message).join('\n'));
}

/** Takes out of the cache what no build has asked for in a long time. */
function forget(kept: string): void {
  for (const path of readdirSync(kept).map((name) => join(kept, name))) {
    // Another build may have been here first.
    const asked = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - asked > keptFor) rmSync(path, { force: true });
  }
}

/** The file appears whole or not at all: another build may look for it. */
async function render(drawing: Buffer, name: string, path: string): Promise<void> {
  const draft = `${path}.${process.pid}`;
  const png = await sharp(drawing)
    .png(encoding)
    .toBuffer()
    .catch((error: unknown) => {
      const title = /<title>([^<]*)/.exec(drawing.toString())?.[1] ?? 'sans titre';
      throw new Failure(`L’image de partage « ${title} » (share/${name}) ne peut être dessinée : ${reasonOf(error)}`);
    });
  writeFileSync(draft, png);
  renameSync(draft, path);
}
