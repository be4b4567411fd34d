import type { ContentType, Entries } from 'shared/generated/index';

/** What the cover of an entry follows from: it stays the same when the entry is edited, and in all its languages. */
export function seedOf({ type, id }: Pick<Entries[ContentType], 'type' | 'id'>): string {
  return `${type}/${id}`;
}
