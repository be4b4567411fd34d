import { open, readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { longestObjects, pdfProblem, type PdfProblem } from 'shared/pdf-inspection';
import { largest, megabyte, pdf, pictures } from './accepted';

type Kind = typeof pdf | (typeof pictures)[keyof typeof pictures];

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

const pdfRefusals: Readonly<Record<PdfProblem, string>> = {
  program: 'contient un programme ou un fichier joint\u00a0: exportez-le à nouveau en PDF simple.',
  locked: 'est protégé\u00a0: exportez-le à nouveau sans mot de passe ni restriction.',
};

function inflate(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: longestObjects });
  } catch {
    return undefined;
  }
}

/** What a file is, or why a picture is refused although it may be whole. */
type Picture = { readonly kind: Kind } | { readonly tooManyPoints: number };

/** Decodes every pixel, so that a picture cut short or with another format's head is found out; never too many of them. */
async function pictureOf(path: string): Promise<Picture | undefined> {
  // Sharp would say of a file that may not be opened that it is no picture.
  const given = await readFile(path);
  try {
    const head = await sharp(given, { limitInputPixels: false, animated: true }).metadata();
    const { format, compression, width, height } = head;
    const name = format === 'heif' && compression === 'av1' ? 'avif' : format;
    const kind = Object.entries(pictures).find(([known]) => known === name)?.[1];
    if (kind === undefined) return undefined;
    if (width * height > largest.picturePoints) return { tooManyPoints: width * height };
    await sharp(given, { failOn: 'warning', limitInputPixels: largest.picturePoints, animated: true }).stats();
    return { kind };
  } catch {
    return undefined;
  }
}

function million(count: number): string {
  return String(Math.ceil(count / 1_000_000));
}

/**
 * Tells what a file is by its content, whatever it calls itself: its media type, or why it is refused, in French.
 * Only pictures that sharp decodes to the last pixel, and PDFs, under a name that says the same, and of a size that
 * the site takes.
 */
export async function judge(path: string, name: string): Promise<{ type: string } | { refusal: string }> {
  const refused = (why: string) => ({ refusal: `«\u202f${name}\u202f» ${why}` });
  const document = await isPdf(path);
  const { size } = await stat(path);
  const most = document ? largest.documentMegabytes : largest.pictureMegabytes;
  if (size > most * megabyte) {
    return refused(
      `pèse ${million(size)}\u00a0Mo\u00a0: une image pèse ${String(largest.pictureMegabytes)}\u00a0Mo au plus, un document PDF ${String(largest.documentMegabytes)}\u00a0Mo. Réduisez le fichier et envoyez-le à nouveau.`,
    );
  }
  const problem = document ? pdfProblem(await readFile(path), inflate) : undefined;
  if (problem !== undefined) return refused(pdfRefusals[problem]);
  const picture = document ? { kind: pdf } : await pictureOf(path);
  if (picture === undefined) {
    return refused('n’est pas accepté\u00a0: envoyez une image JPEG, PNG, WebP ou AVIF entière, ou un document PDF.');
  }
  if ('tooManyPoints' in picture) {
    return refused(
      `compte ${million(picture.tooManyPoints)}\u00a0millions de points\u00a0: une image en compte ${million(largest.picturePoints)}\u00a0millions au plus. Réduisez ses dimensions et envoyez-la à nouveau.`,
    );
  }
  const { type, extensions } = picture.kind;
  if (!extensions.some((extension) => extension === extname(name).toLowerCase())) {
    return refused(
      `ne porte pas le nom de ce qu’il contient\u00a0: renommez le fichier en ${extensions[0]} et envoyez-le à nouveau.`,
    );
  }
  return { type };
}
