import type { FormerAddresses } from 'shared/former-address';
import type { ContentType, Entries } from 'shared/generated/index';
import type { AddressedType, Language } from 'shared/languages';
import { liveContent } from './live.ts';
import { readSnapshot } from './snapshot.ts';

/** The content in memory. It is the only door to content: what a page shows, it has asked for here. */
export type Store = {
  /** The day of the content, `2026-11-23`: whatever is past or upcoming is so on this day, in Morocco. */
  readonly today: string;
  /** The instant, in milliseconds, up to which the content is told: the start of the day, or an end of an event since. */
  readonly now: number;
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
  /** The addresses at which documents stood and stand no more, whatever became of them, by type and id. */
  former(): readonly FormerAddresses[];
  /**
   * A selection that many pages ask for, or that reads much to give little: computed once, and anew when something that
   * it read has changed. It must read whatever it uses itself: what was read before it was called is not seen. The name
   * stands for everything else that it depends on.
   */
  derive<T>(name: string, compute: () => T): T;
};

/** Opens a snapshot folder as the pull wrote it; throws where a file is missing, since a site without content is no site. */
export function openSnapshot(folder: string): Store {
  const { store, change } = liveContent();
  change(readSnapshot(folder));
  return store;
}
