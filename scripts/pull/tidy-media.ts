import { statSync, utimesSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** How long what nobody has asked for is kept, in milliseconds: thirty days. */
const keptFor = 30 * 86_400_000;

/** What the record of an image says was made of it. */
const record = z.object({ file: z.string(), copies: z.array(z.object({ file: z.string() })) });
const isRecord = (name: string): boolean => name.endsWith('.json');

/** Whether a file is in the folder of media; asked for now, it stays for a month more. */
export function isThere(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  // What readers see has the age that they were told of, and stays anyway.
  if (found?.nlink === 1) utimesSync(path, new Date(), new Date());
  return found !== undefined;
}

/**
 * Takes out of a folder of media what nobody has asked for in a month. What a release or a snapshot needs stays: it has
 * another name there, so that nothing would be gained. File by file: whoever publishes meanwhile does not wait.
 */
export async function tidyMedia(folder: string, now: Date): Promise<void> {
  const names = await readdir(folder);
  const isLeft = async (name: string): Promise<boolean> => {
    const found = await stat(join(folder, name)).catch(() => undefined);
    return found?.nlink === 1 && now.getTime() - found.mtimeMs > keptFor;
  };
  const remove = (name: string): Promise<void> => rm(join(folder, name), { force: true });
  const named = new Set<string>();
  // A record goes before its files: what one names is there.
  for (const name of names.filter(isRecord)) {
    if (await isLeft(name)) await remove(name);
    else for (const file of await filesOf(join(folder, name))) named.add(file);
  }
  for (const name of names) if (!isRecord(name) && !named.has(name) && (await isLeft(name))) await remove(name);
}

async function filesOf(path: string): Promise<readonly string[]> {
  const { file, copies } = record.parse(JSON.parse(await readFile(path, 'utf8')));
  return [file, ...copies.map((copy) => copy.file)];
}
