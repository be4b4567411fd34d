import type { Core } from '@strapi/strapi';
import { sourceLanguage, type Language } from 'shared/languages';
import type { FormedType } from '../content/forms';
import { versionTable, wholeIn, type VersionRow } from '../versions/table';
import type { TranslatedEntry } from './entries';
import { sourceSince, type Since } from './seen';
import { changedLabels, wordForm } from './words';

/** What of its French entry changed since a translation was saved. */
export type Changes = { readonly labels: readonly string[]; readonly since: Since };

/** How many entries one question names: databases bound it. */
const atOnce = 500;

type Listed = Pick<VersionRow, 'id' | 'at' | 'document_id' | 'language' | 'change'>;
type Late = { readonly entry: TranslatedEntry; readonly language: Language; readonly savedAt: string };

const chunks = <One>(all: readonly One[]): One[][] =>
  Array.from({ length: Math.ceil(all.length / atOnce) }, (_, place) => all.slice(place * atOnce, (place + 1) * atOnce));

/** The translations whose French entry was saved after them: of all others nothing has changed. */
function lateOf(entries: readonly TranslatedEntry[]): Late[] {
  return entries.flatMap((entry) =>
    [...entry.translations].flatMap(([language, { savedAt }]) =>
      entry.savedAt > savedAt ? [{ entry, language, savedAt }] : [],
    ),
  );
}

async function versionsOf(strapi: Core.Strapi, type: string, ids: readonly string[]): Promise<Listed[]> {
  return (await strapi.db
    .getConnection(versionTable)
    .select(['id', 'at', 'document_id', 'language', 'change'])
    .where({ type })
    .whereIn('document_id', [...ids])
    .orderBy('id')) as Listed[];
}

async function contentsOf(strapi: Core.Strapi, ids: readonly number[]): Promise<Map<number, VersionRow>> {
  const rows: VersionRow[] = [];
  for (const some of chunks(ids)) {
    rows.push(
      ...((await strapi.db
        .getConnection(versionTable)
        .select(['id', 'content', 'names'])
        .whereIn('id', some)) as VersionRow[]),
    );
  }
  return new Map(rows.map((row) => [row.id, row]));
}

/** By which a translation is found among the answers. */
export const keyOf = (documentId: string, language: Language): string => `${documentId} ${language}`;

/** For each translation whose French entry was saved after it and has other versions since: which. */
async function sincesOf(strapi: Core.Strapi, type: string, late: readonly Late[]): Promise<Map<string, Since>> {
  const found = new Map<string, Since>();
  for (const some of chunks([...Map.groupBy(late, ({ entry }) => entry.documentId)])) {
    const listed = await versionsOf(
      strapi,
      type,
      some.map(([documentId]) => documentId),
    );
    const byEntry = Map.groupBy(listed, (row) => row.document_id);
    for (const [documentId, translations] of some) {
      const rows = byEntry.get(documentId) ?? [];
      const french = rows.filter((row) => row.language === sourceLanguage);
      for (const { language, savedAt } of translations) {
        // Who publishes or withdraws a translation has not looked at the French text.
        const version = rows.findLast((row) => row.language === language && row.change === 'saved')?.id;
        const since = sourceSince(french, { at: savedAt, version });
        if (since !== undefined) found.set(keyOf(documentId, language), since);
      }
    }
  }
  return found;
}

/** The translations of entries of one type that are late, by {@link keyOf}, with what changed in French since. */
export async function changesOf(
  strapi: Core.Strapi,
  { uid, form }: FormedType,
  entries: readonly TranslatedEntry[],
): Promise<ReadonlyMap<string, Changes>> {
  const sinces = await sincesOf(strapi, uid, lateOf(entries));
  const contents = await contentsOf(strapi, [...new Set([...sinces.values()].flatMap(({ seen, now }) => [seen, now]))]);
  const words = wordForm(form);
  return new Map(
    [...sinces].flatMap(([key, since]) => {
      const [before, after] = [contents.get(since.seen), contents.get(since.now)];
      if (before === undefined || after === undefined) return [];
      const labels = changedLabels(words, wholeIn(before).content, wholeIn(after).content);
      return labels.length === 0 ? [] : [[key, { labels, since }] as const];
    }),
  );
}
