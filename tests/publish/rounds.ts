import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { hashOf } from '../../scripts/disk/hash-files.ts';
import type { CompressedFile } from '../../scripts/release/compressed.ts';

/** An instant of its own for each round. */
export const at = (round: number): Date => new Date(Date.UTC(2026, 10, 23, 9, round));

const pages = (round: number): Record<string, string> => ({
  'index.html': `home ${round}`,
  'fr/index.html': `fr ${round}`,
  'feed.xml': `feed ${round}`,
  [`fr/articles/article-${round}/index.html`]: `article ${round}`,
  '404.html': 'nothing here',
});

/** The files of the site in a round, by path, with the hash of their bytes. */
export const siteOf = (round: number): Record<string, string> =>
  Object.fromEntries(Object.entries(pages(round)).map(([path, text]) => [path, hashOf(text)]));

/** Compressed forms of some files of a round, in a folder of their own. */
export function formsOf(round: number, paths: readonly string[]): CompressedFile[] {
  return formsOfTexts(paths.map((path) => [path, pages(round)[path] ?? '']));
}

/** Compressed forms of some texts by their path, in a folder of their own. */
export function formsOfTexts(texts: Iterable<readonly [path: string, text: string]>): CompressedFile[] {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  return [...texts].map(([path, text], n) => {
    const [form, file] = [brotliCompressSync(text), join(folder, String(n))];
    writeFileSync(file, form);
    return { path, madeFrom: hashOf(text), file, hash: hashOf(form) };
  });
}

/** The change from the round before: pages that change, one in a new folder, one that goes with its folder. */
export const roundOf = (round: number) => ({
  write: new Map(Object.entries(pages(round))),
  remove: [`fr/articles/article-${round - 1}/index.html`],
});
