import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import sharp from 'sharp';
import { largestPicture, pdf, pictures } from './accepted';

type Kind = { readonly type: string; readonly extensions: readonly string[] };

const pdfStart = '%PDF-';
const pdfEnd = '%%EOF';

async function bytesOf(path: string, from: number, length: number): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const start = from < 0 ? Math.max(0, size + from) : from;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function isPdf(path: string): Promise<boolean> {
  return (await bytesOf(path, 0, pdfStart.length)) === pdfStart && (await bytesOf(path, -1024, 1024)).includes(pdfEnd);
}

/** Decodes every pixel, so that a picture cut short or with another format's head is found out. */
async function pictureKind(path: string): Promise<Kind | undefined> {
  try {
    const picture = sharp(path, { failOn: 'warning', limitInputPixels: largestPicture, animated: true });
    const { format, compression } = await picture.metadata();
    const name = format === 'heif' && compression === 'av1' ? 'avif' : format;
    const kind = Object.entries(pictures).find(([known]) => known === name)?.[1];
    if (kind !== undefined) await picture.stats();
    return kind;
  } catch {
    return undefined;
  }
}

/**
 * Tells what a file is by its content, whatever it calls itself: its media type, or why it is refused, in French.
 * Only pictures that sharp decodes to the last pixel, and PDFs, under a name that says the same.
 */
export async function judge(path: string, name: string): Promise<{ type: string } | { refusal: string }> {
  const kind: Kind | undefined = (await isPdf(path)) ? pdf : await pictureKind(path);
  if (kind === undefined) {
    return {
      refusal: `«\u00a0${name}\u00a0» n’est pas accepté\u00a0: envoyez une image JPEG, PNG, WebP ou AVIF entière, ou un document PDF.`,
    };
  }
  if (!kind.extensions.includes(extname(name).toLowerCase())) {
    const [extension] = kind.extensions;
    return {
      refusal: `«\u00a0${name}\u00a0» ne porte pas le nom de ce qu’il contient\u00a0: renommez le fichier en ${extension ?? ''} et envoyez-le à nouveau.`,
    };
  }
  return { type: kind.type };
}
