import type { Fields } from 'shared/contract';
import { contracts, type Entry } from 'shared/generated/index';
import { isUndescribed } from './convert.ts';
import { merge } from './merge.ts';

/** A translation, its words as they are, under the facts of a version of its source that was not read together with it. */
export function underFacts(entry: Entry, source: Entry): Entry {
  const fields: Fields = contracts[entry.type].fields;
  const laid = Object.entries(merge(fields, entry, source)).filter(([name, value]) => {
    const field = fields[name];
    return field?.kind !== 'component' || !isUndescribed(field, value);
  });
  const { type, id, language, translations } = entry;
  // Absent is absent, in components too: JSON has no `undefined`.
  return JSON.parse(JSON.stringify({ type, id, language, translations, ...Object.fromEntries(laid) })) as Entry;
}
