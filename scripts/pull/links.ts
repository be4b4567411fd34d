import type { Component, Fields } from 'shared/contract';
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

type Values = Readonly<Record<string, unknown>>;
type Stands = (type: string, id: unknown) => boolean;

/**
 * The relations of an entry that lead somewhere, in its components too; `undefined` for a single one that does not.
 * An item of a list that was nothing but such a relation goes with it.
 */
function standing(fields: Fields, values: Values, stands: Stands): Values {
  const kept: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    if (value === undefined) continue;
    if (field.kind === 'component') kept[name] = standingPart(field, value as Values | readonly Values[], stands);
    if (field.kind !== 'relation') continue;
    if (Array.isArray(value)) kept[name] = value.filter((id: unknown) => stands(field.target, id));
    else if (!stands(field.target, value)) kept[name] = undefined;
  }
  return kept;
}

function standingPart({ fields }: Component, value: Values | readonly Values[], stands: Stands): unknown {
  const whole = (one: Values): Values => ({ ...one, ...standing(fields, one, stands) });
  if (!isList(value)) return whole(value);
  return value.map(whole).filter((one) => Object.values(one).some((member) => member !== undefined));
}

function isList(value: Values | readonly Values[]): value is readonly Values[] {
  return Array.isArray(value);
}
