import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { formerTable, type FormerLine } from 'shared/former-address';
import { readFormerTable } from '../render/serving-files.ts';

/** What is answered at an address that an entry has left: where the reader is led, or that it is gone. */
export type FormerAnswer = { readonly status: 301; readonly to: string } | { readonly status: 410 };

/** The table of the release that is online, by the file that it was read from. */
let last: { readonly file: string; readonly lines: readonly FormerLine[] } = { file: '', lines: [] };

async function tableOf(site: string): Promise<readonly FormerLine[]> {
  const path = join(site, formerTable);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return [];
  const file = [path, found.ino, found.mtimeMs, found.size].join(' ');
  if (last.file !== file) last = { file, lines: readFormerTable(await readFile(path, 'utf8')) };
  return last.lines;
}

/** Looks an address up among those that entries have left; the table is read again when a release changes it. */
export async function formerAt(site: string, path: string): Promise<FormerAnswer | undefined> {
  const wanted = path.normalize('NFC');
  for (const line of await tableOf(site)) {
    const below = line.status === 301 && line.withBelow && wanted.startsWith(line.from);
    if (wanted !== line.from && !below) continue;
    return line.status === 410 ? { status: 410 } : { status: 301, to: line.to + wanted.slice(line.from.length) };
  }
  return undefined;
}
