/** Entries stand for themselves: they are the same where they are one object, whatever they hold. */
const entries = new WeakSet<object>();

/** Marks an object as an entry of the content, which `same` does not look into. */
export function asEntry<T extends object>(entry: T): T {
  entries.add(entry);
  return entry;
}

/** Tells whether two values are equal in everything that they hold: lists, maps, sets and plain objects, entries by identity. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (entries.has(a) || entries.has(b)) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, at) => same(item, b[at]));
  if (a instanceof Map) return b instanceof Map && a.size === b.size && sameLists([...a], [...b]);
  if (a instanceof Set) return b instanceof Set && a.size === b.size && sameLists([...a], [...b]);
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  return sameLists(Object.entries(a), Object.entries(b));
}

const sameLists = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, at) => same(item, b[at]));
