import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contracts, type ContentType } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { planFolder } from '../../scripts/command/paths.ts';
import { contentFolder } from '../../scripts/pull/folder.ts';
import type { RawEntry } from '../../scripts/pull/source.ts';

/** The plan's content as the CMS would answer it, in a map that a test may change. */
export async function planContent(): Promise<Map<ContentType, RawEntry[]>> {
  const source = contentFolder(planFolder);
  const types = Object.keys(contracts) as ContentType[];
  const content = new Map<ContentType, RawEntry[]>();
  for (const type of types) content.set(type, [...(await source.entries(contracts[type]))]);
  return content;
}

/** Three entries of each type and those that are named: a whole site that is rendered in half a second. */
export function fewOf(
  content: ReadonlyMap<ContentType, readonly RawEntry[]>,
  named: readonly string[] = [],
): Map<ContentType, RawEntry[]> {
  return new Map(
    [...content].map(([type, entries]) => {
      const kept = new Set([...new Set(entries.map(({ id }) => id))].slice(0, 3));
      return [type, entries.filter(({ id }) => kept.has(id) || named.includes(id))];
    }),
  );
}

/** A folder of its own for a test, in the system's temporary folder. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'reseau-'));

/** Changes attributes of one entry in one language. */
export function edit(
  content: Map<ContentType, RawEntry[]>,
  type: ContentType,
  id: string,
  language: RawEntry['language'],
  changes: Readonly<Record<string, unknown>>,
): void {
  const entries = content.get(type) ?? [];
  const index = entries.findIndex((entry) => entry.id === id && entry.language === language);
  const entry = entries[index];
  if (entry === undefined) throw new Error(`No ${type} ${id} in ${language}.`);
  entries[index] = { ...entry, attributes: { ...entry.attributes, ...changes } };
}

type Files = Readonly<Record<string, string>>;

/**
 * The files that differ between two trees, beside those of one language alone: its pages and its part of the search.
 * All languages share the list of the search's parts (`pagefind-entry.json`).
 */
export function changedBeside(language: Language, before: Files, after: Files): string[] {
  const own = new RegExp(
    `^(?:${language}/|pagefind/(?:pagefind-entry\\.json$|pagefind\\.${language}_|(?:filter|fragment|index)/${language}_))`,
  );
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return paths.filter((path) => before[path] !== after[path] && !own.test(path));
}
