import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import sharp, { type OutputInfo } from 'sharp';
import type { DocumentFile, ImageFile } from 'shared/leaves';
import { longestObjects, pdfProblem } from 'shared/pdf-inspection';
import { isThere, tidyMedia } from './tidy-media.ts';

/** A picture as a page may show it, without what is said of it. */
export type Prepared = Pick<ImageFile, 'file' | 'mime' | 'bytes' | 'width' | 'height' | 'copies'>;

/** The media of a snapshot: takes bytes that nobody has checked, gives what a page may link to. */
export type MediaStore = {
  image(bytes: Buffer): Promise<Prepared>;
  document(bytes: Buffer, name: string): Promise<DocumentFile>;
  /** Lets go what nobody has asked for in a month and no release or snapshot needs. */
  tidy(now: Date): Promise<void>;
};

/** A file that the site must not carry, with the reason in French. */
export class UnfitMedia extends Error {}

const most = { imageBytes: 25_000_000, pixels: 60_000_000, documentBytes: 50_000_000, width: 2400 };
const formats = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', avif: 'image/avif' } as const;
type Format = keyof typeof formats;
const encoding = { jpeg: { quality: 84 }, png: { compressionLevel: 9 }, webp: { quality: 78 }, avif: { quality: 55 } };

/** Most bytes of a smaller copy by its width: a reader on slow data pays 45 kB for a picture as wide as a phone. */
const copyBytes: Readonly<Record<number, number>> = { 480: 22_000, 800: 45_000, 1200: 90_000 };
/** Steps down from the usual quality, of 100, until a copy is light enough; the last one stands whatever it weighs. */
const concessions = [12, 24, 34];

const widths = Object.keys(copyBytes).map(Number);

/** What an image is prepared by: when it changes, an image that was prepared before is prepared again. */
const recipe = Buffer.from(JSON.stringify([most.width, copyBytes, concessions, encoding, sharp.versions.sharp]));

/** Keeps files in a folder by the hash of their content; an image that was prepared once is not prepared again. */
export function mediaStore(folder: string): MediaStore {
  mkdirSync(folder, { recursive: true });

  function keep(bytes: Buffer, extension: string): string {
    const name = `${hashOf(bytes)}.${extension}`;
    const path = join(folder, name);
    if (!isThere(path)) writeWhole(path, bytes);
    return name;
  }

  /** The full picture keeps its format for whoever saves it; AVIF becomes WebP, which more programs open. */
  async function prepare(bytes: Buffer): Promise<Prepared> {
    const given = await formatOf(bytes);
    const format = given === 'avif' ? 'webp' : given;
    const { data, info } = await encode(bytes, format, most.width);
    const copies: Prepared['copies'] = [];
    for (const type of ['avif', 'webp'] as const) {
      for (const width of new Set([...widths.filter((size) => size < info.width), Math.min(info.width, 1600)])) {
        const copy = await encodeLight(bytes, type, width);
        copies.push({ file: keep(copy.data, type), mime: formats[type], width: copy.info.width });
      }
    }
    const file = keep(data, format === 'jpeg' ? 'jpg' : format);
    return { file, mime: formats[format], bytes: data.length, width: info.width, height: info.height, copies };
  }

  return {
    async image(bytes) {
      if (bytes.length > most.imageBytes) throw new UnfitMedia('l’image dépasse 25 Mo');
      const record = join(folder, `${hashOf(Buffer.concat([bytes, recipe]))}.json`);
      if (!isThere(record)) writeWhole(record, JSON.stringify(await prepare(bytes)));
      return JSON.parse(readFileSync(record, 'utf8')) as Prepared;
    },
    document(bytes, name) {
      const problem = documentProblem(bytes);
      if (problem !== undefined) return Promise.reject(new UnfitMedia(problem));
      return Promise.resolve({ file: keep(bytes, 'pdf'), name, mime: 'application/pdf', bytes: bytes.length });
    },
    tidy: (now) => tidyMedia(folder, now),
  };
}

/** Content decides, not the name: only what decodes as one of four raster formats is an image. */
async function formatOf(bytes: Buffer): Promise<Format> {
  if (bytes.length === 0) throw new UnfitMedia('le fichier est vide');
  const { format, width, height } = await sharp(bytes, { limitInputPixels: most.pixels })
    .metadata()
    .catch(() => {
      throw new UnfitMedia('le fichier n’est pas une image lisible');
    });
  if (width * height > most.pixels) throw new UnfitMedia('l’image dépasse 60 millions de points');
  if ((format as string) === 'heif') return 'avif';
  if (!Object.hasOwn(formats, format))
    throw new UnfitMedia(`le format « ${format} » n’est pas accepté : JPEG, PNG, WebP ou AVIF`);
  return format as Format;
}

/** Turned upright and without metadata: sharp writes none, so no GPS position leaves the house. */
async function encode(
  bytes: Buffer,
  format: Format,
  width: number,
  options: { quality?: number; compressionLevel?: number } = encoding[format],
): Promise<{ data: Buffer; info: OutputInfo }> {
  return await sharp(bytes, { limitInputPixels: most.pixels, failOn: 'error' })
    .rotate()
    .resize({ width, withoutEnlargement: true })
    .toFormat(format, options)
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw new UnfitMedia('l’image est abîmée ou incomplète');
    });
}

/** A copy of at most the bytes that its width may weigh, at the best quality at which it does. */
async function encodeLight(bytes: Buffer, format: 'avif' | 'webp', width: number) {
  const light = copyBytes[width] ?? Infinity;
  let copy = await encode(bytes, format, width);
  for (const concession of concessions) {
    if (copy.data.length <= light) break;
    copy = await encode(bytes, format, width, { quality: encoding[format].quality - concession });
  }
  return copy;
}

function documentProblem(bytes: Buffer): string | undefined {
  if (bytes.length > most.documentBytes) return 'le document dépasse 50 Mo';
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return 'le document n’est pas un PDF';
  const problem = pdfProblem(bytes, inflate);
  return problem && { program: 'le PDF contient un programme', locked: 'le PDF est protégé' }[problem];
}

function inflate(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: longestObjects });
  } catch {
    return undefined;
  }
}

/** A file is there whole or not at all, whatever stops us. */
function writeWhole(path: string, content: Buffer | string): void {
  // Of its own: the publisher and `npm run publish:site` share the folder.
  const draft = `${path}.${process.pid}.part`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);
