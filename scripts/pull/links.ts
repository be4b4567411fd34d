import type { Fields } from 'shared/contract';
import { contracts, type Entry } from 'shared/generated/index';
import type { Language } from 'shared/languages';

/** Tells each entry its translations, and takes out relations to entries that are not on the site in any language. */
export function linked(entries: readonly Entry[]): Entry[] {
  const slugs = new Map<string, Partial<Record<Language, string>>>();
  for (const entry of entries) {
    const known = slugs.get(keyOf(entry.type, entry.id)) ?? {};
    slugs.set(keyOf(entry.type, entry.id), { ...known, [entry.language]: 'slug' in entry ? entry.slug : '' });
  }
  const stands = (type: string, id: unknown): boolean => slugs.has(keyOf(type, String(id)));
  return entries.map((entry) => ({
    ...entry,
    ...standing(contracts[entry.type].fields, entry, stands),
    translations: slugs.get(keyOf(entry.type, entry.id)) ?? {},
  }));
}

const keyOf = (type: string, id: string): string => `${type}/${id}`;

/** The relations of an entry that lead somewhere; `undefined` for a single one that does not. */
function standing(
  fields: Fields,
  entry: Entry,
  stands: (type: string, id: unknown) => boolean,
): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  const values = new Map<string, unknown>(Object.entries(entry));
  for (const [name, field] of Object.entries(fields)) {
    const value = values.get(name);
    if (field.kind !== 'relation' || value === undefined) continue;
    if (Array.isArray(value)) kept[name] = value.filter((id: unknown) => stands(field.target, id));
    else if (!stands(field.target, value)) kept[name] = undefined;
  }
  return kept;
}
