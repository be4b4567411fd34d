import { extname } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { Failure } from '../command/failure.ts';

/** What stands in an earlier version of the site where a picture stood: an empty frame, without words, for every language. */
const frame = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="320"><rect width="480" height="320" fill="#e9e4da"/>' +
    '<path d="M8 8h464v304H8zM8 8l464 304M472 8L8 312" fill="none" stroke="#8a8172" stroke-width="4"/></svg>',
);

const drawn = new Map<string, Buffer>([
  ['.jpg', await sharp(frame).jpeg({ quality: 80 }).toBuffer()],
  ['.png', await sharp(frame).png({ palette: true }).toBuffer()],
  ['.webp', await sharp(frame).webp({ quality: 60 }).toBuffer()],
  ['.avif', await sharp(frame).avif({ quality: 40 }).toBuffer()],
]);

/** What stands in the place of a picture, of the same format; of a press kit, the kit without its pictures and their captions. */
export function substituteFor(path: string, bytes: Uint8Array): Uint8Array {
  if (extname(path) === '.zip') return withoutPictures(bytes);
  const picture = drawn.get(extname(path));
  if (picture === undefined) throw new Failure(`Aucune image ne peut remplacer ${path}.`);
  return picture;
}

function withoutPictures(kit: Uint8Array): Uint8Array {
  const files = unzipSync(kit);
  const left = Object.entries(files).filter(([name]) => !/^photos\/|\/captions\.txt$/.test(name));
  if (left.length === Object.keys(files).length) return kit;
  return zipSync(Object.fromEntries(left), { level: 9, mtime: new Date(1980, 0, 1) });
}
