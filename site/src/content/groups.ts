/** Entries by a key. */
export type Groups<E> = ReadonlyMap<string, readonly E[]>;

/** Entries by what a function says of each, in their order; an entry stands once under each key. */
export function groupedBy<E>(entries: readonly E[], keysOf: (entry: E) => Iterable<string>): Groups<E> {
  const groups = new Map<string, E[]>();
  for (const entry of entries) for (const key of new Set(keysOf(entry))) append(groups, key, [entry]);
  return groups;
}

/** Several groups as one, the entries of the first before those of the next. */
export function merged<E>(parts: readonly Groups<E>[]): Groups<E> {
  const groups = new Map<string, E[]>();
  for (const part of parts) for (const [key, entries] of part) append(groups, key, entries);
  return groups;
}

function append<E>(groups: Map<string, E[]>, key: string, entries: readonly E[]): void {
  const held = groups.get(key);
  if (held === undefined) groups.set(key, [...entries]);
  else held.push(...entries);
}
