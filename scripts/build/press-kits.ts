import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { pressKit, type KitPhoto, type PressKit } from 'shared/press-kit';
import { Failure } from '../command/failure.ts';
import { xmpOf } from './xmp.ts';

type Files = Record<string, Uint8Array>;

/** Gives a file of the site by its address, or nothing where there is none. */
type Read = (path: string) => Uint8Array | undefined;

/** Makes the ZIP of each press kit that a built site lists, and takes the lists out: readers get the ZIP alone. */
export async function packPressKits(site: string): Promise<void> {
  const read: Read = (path) => (existsSync(join(site, path)) ? readFileSync(join(site, path)) : undefined);
  for (const list of globSync('press-kits/*.json', { cwd: site })) {
    const kit = pressKit.parse(JSON.parse(readFileSync(join(site, list), 'utf8')));
    writeFileSync(join(site, list.replace(/\.json$/, '.zip')), await packPressKit(kit, read));
    rmSync(join(site, list));
  }
}

/** The ZIP of a press kit; throws a Failure where it names a file that the site has not. */
export async function packPressKit({ files, texts, photos, day }: PressKit, read: Read): Promise<Uint8Array> {
  const whole = (path: string): Uint8Array => {
    const bytes = read(path);
    if (bytes !== undefined) return bytes;
    throw new Failure(`Le dossier de presse demande ${path}, que le site construit ne contient pas.`);
  };
  const found: Files = {};
  for (const { name, path } of files) found[name] = whole(path);
  for (const { name, text } of texts) found[name] = strToU8(text);
  for (const photo of photos) found[photo.name] = await credited(whole(photo.path), photo);
  return pack(found, day);
}

/** The picture with its credit in its metadata; JPEG is written anew, at a quality at which no loss is seen. */
async function credited(bytes: Uint8Array, words: KitPhoto): Promise<Uint8Array> {
  const { format } = await sharp(bytes).metadata();
  const quality =
    format === 'jpeg' ? { quality: 95, chromaSubsampling: '4:4:4' } : format === 'webp' ? { lossless: true } : {};
  return await sharp(bytes).toFormat(format, quality).withXmp(xmpOf(words)).toBuffer();
}

/** The same files on the same day are the same bytes. ZIP has local time without a zone, from 1980 on. */
function pack(files: Files, day = '1980-01-01'): Uint8Array {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return zipSync(files, { level: 9, mtime: new Date(year, month - 1, date) });
}
