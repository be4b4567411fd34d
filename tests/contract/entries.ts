import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { isLanguage, type Language } from 'shared/languages';

export type Values = Readonly<Record<string, unknown>>;

/** The words of an entry in one language: the front matter, and the Markdown below it ('' where there is none). */
export type Words = { readonly front: Values; readonly body: string };

/** A folder of `shared/content`. */
export type Entry = {
  readonly type: string;
  readonly id: string;
  readonly facts: Values;
  readonly words: Readonly<Partial<Record<Language, Words>>>;
  /** Files that the format does not know. */
  readonly strays: readonly string[];
};

const values = z.record(z.string(), z.unknown());

/** Reads a file of words; throws where the front matter is missing or is no YAML mapping. */
export function wordsOf(text: string): Words {
  const parts = /^---\n(?<front>[\s\S]*?)^---\n(?<body>[\s\S]*)$/mu.exec(text)?.groups;
  if (parts?.['front'] === undefined)
    throw new Error('The file does not start with front matter between two lines ---.');
  return { front: values.parse(parse(parts['front'])), body: (parts['body'] ?? '').trim() };
}

function folders(path: string): string[] {
  return readdirSync(path).sort();
}

/** Reads a file and says which one it was when it cannot be understood. */
function read<T>(path: string, understand: (text: string) => T): T {
  try {
    return understand(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function readEntry(root: string, type: string, id: string): Entry {
  const folder = join(root, type, id);
  const words: Partial<Record<Language, Words>> = {};
  const strays: string[] = [];
  for (const file of folders(folder)) {
    const code = file.replace(/\.md$/u, '');
    if (file.endsWith('.md') && isLanguage(code)) words[code] = read(join(folder, file), wordsOf);
    else if (file !== 'facts.json') strays.push(file);
  }
  const facts = read(join(folder, 'facts.json'), (text) => values.parse(JSON.parse(text)));
  return { type, id, facts, words, strays };
}

/** Every entry under `root`, by type and id in alphabetical order. */
export function readEntries(root: string): readonly Entry[] {
  return folders(root).flatMap((type) => folders(join(root, type)).map((id) => readEntry(root, type, id)));
}

/** Every string in a value, however deep, with the path that leads to it. */
export function strings(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, path === '' ? key : `${path}.${key}`));
}
