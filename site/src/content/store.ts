import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentType, Entries } from 'shared/generated/index';
import type { AddressedType, Language } from 'shared/languages';

/** The content of one snapshot, in memory. It is the only door to content: what a page shows, it has asked for here. */
export type Store = {
  /** The day of the snapshot, `2026-11-23`: whatever is past or upcoming is so on this day, in Morocco. */
  readonly today: string;
  /** The entry at an address, or nothing where no entry of the type has this slug in this language. */
  get<T extends AddressedType>(type: T, language: Language, slug: string): Entries[T] | undefined;
  /** The entry with this id, or nothing where it is not published in this language. */
  find<T extends ContentType>(type: T, language: Language, id: string): Entries[T] | undefined;
  /** The entries with these ids that are published in this language, in the order of the ids. */
  findAll<T extends ContentType>(type: T, language: Language, ids: readonly string[]): readonly Entries[T][];
  /** All entries of a type in a language, ordered by id. */
  list<T extends ContentType>(type: T, language: Language): readonly Entries[T][];
  /** The name, contacts and texts that every page shares. */
  site(language: Language): Entries['site'];
};

type Index = { byId: Map<string, unknown>; bySlug: Map<string, unknown>; all: unknown[] };

/** Reads a snapshot folder as the pull wrote it; throws where a file is missing, since a site without content is no site. */
export function openSnapshot(folder: string): Store {
  const { today } = JSON.parse(readFileSync(join(folder, 'snapshot.json'), 'utf8')) as { today: string };
  const indexes = new Map<ContentType, Map<Language, Index>>();

  function indexOf(type: ContentType, language: Language): Index {
    let byLanguage = indexes.get(type);
    if (byLanguage === undefined) {
      byLanguage = indexEntries(
        JSON.parse(readFileSync(join(folder, `${type}.json`), 'utf8')) as Entries[ContentType][],
      );
      indexes.set(type, byLanguage);
    }
    return byLanguage.get(language) ?? { byId: new Map(), bySlug: new Map(), all: [] };
  }

  const find = <T extends ContentType>(type: T, language: Language, id: string): Entries[T] | undefined =>
    indexOf(type, language).byId.get(id) as Entries[T] | undefined;

  return {
    today,
    find,
    get: <T extends AddressedType>(type: T, language: Language, slug: string) =>
      indexOf(type, language).bySlug.get(slug) as Entries[T] | undefined,
    findAll: (type, language, ids) => ids.flatMap((id) => find(type, language, id) ?? []),
    list: <T extends ContentType>(type: T, language: Language) => indexOf(type, language).all as Entries[T][],
    site(language) {
      const [site] = indexOf('site', language).all as Entries['site'][];
      if (site === undefined) throw new Error(`The snapshot in ${folder} has no site entry in ${language}.`);
      return site;
    },
  };
}

function indexEntries(entries: readonly Entries[ContentType][]): Map<Language, Index> {
  const indexes = new Map<Language, Index>();
  for (const entry of entries) {
    const index: Index = indexes.get(entry.language) ?? { byId: new Map(), bySlug: new Map(), all: [] };
    indexes.set(entry.language, index);
    index.byId.set(entry.id, entry);
    if ('slug' in entry) index.bySlug.set(entry.slug, entry);
    index.all.push(entry);
  }
  return indexes;
}
