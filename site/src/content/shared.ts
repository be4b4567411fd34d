/** The value that all of several entries have, so that it can be said once for them; nothing for a single one. */
export function sharedBy<Entry, Value>(entries: readonly Entry[], valueOf: (entry: Entry) => Value): Value | undefined {
  const [first, ...others] = entries.map(valueOf);
  return others.length > 0 && others.every((value) => value === first) ? first : undefined;
}
