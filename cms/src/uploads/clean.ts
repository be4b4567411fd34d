import { readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { largest, megabyte, pictures } from './accepted';

type Format = keyof typeof pictures;

/** At these no loss is seen; a picture that grows by them beyond what is accepted is written once more, smaller. */
const qualities: Readonly<Record<Format, readonly object[]>> = {
  jpeg: [{ quality: 92, chromaSubsampling: '4:4:4' }, { quality: 80 }],
  png: [{ compressionLevel: 9 }],
  webp: [{ quality: 92 }, { quality: 80 }],
  avif: [
    { quality: 75, effort: 2 },
    { quality: 60, effort: 2 },
  ],
};

/**
 * Writes a picture anew, in its own format: turned upright, in sRGB, and with nothing in the file but its points. Where it
 * was taken, by what device and by whom, thumbnails and comments are metadata of one kind or another, and none of them comes
 * through this. Gives the new bytes, which are in the file too.
 */
export async function clean(path: string, type: string): Promise<Buffer> {
  const [format] = Object.entries(pictures).find(([, picture]) => picture.type === type) ?? [];
  if (format === undefined) throw new Error(`${type} is no picture.`);
  const given = await readFile(path);
  for (const options of qualities[format as Format]) {
    const bytes = await sharp(given, { limitInputPixels: largest.picturePoints })
      .autoOrient()
      .toColourspace('srgb')
      .toFormat(format as Format, options)
      .toBuffer();
    if (bytes.length > largest.pictureMegabytes * megabyte && options !== qualities[format as Format].at(-1)) continue;
    await writeFile(path, bytes);
    return bytes;
  }
  throw new Error('There is no quality to write a picture at.');
}
