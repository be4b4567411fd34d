import type { Component, Fields } from 'shared/contract';
import { replacing } from 'shared/deferred';
import { contracts, type Entry } from 'shared/generated/index';

/** Tells whether an entry of a type with an id is on the site in any language. */
export type Stands = (type: string, id: string) => boolean;

type Values = Readonly<Record<string, unknown>>;

/** An entry with its translations, and without relations to entries that are not on the site in any language. */
export function linked(entry: Entry, translations: Entry['translations'], stands: Stands): Entry {
  return replacing(entry, { ...standing(contracts[entry.type].fields, entry, stands), translations });
}

/** What an entry's relations lead to, `city/tanger`, those in its components included. */
export function targetsOf(entry: Entry): ReadonlySet<string> {
  const targets = new Set<string>();
  standing(contracts[entry.type].fields, entry, (type, id) => {
    targets.add(`${type}/${id}`);
    return true;
  });
  return targets;
}

/**
 * The relations of an entry that lead somewhere, in its components too; `undefined` for a single one that does not.
 * An item of a list that was nothing but such a relation goes with it.
 */
function standing(fields: Fields, values: Values, stands: Stands): Values {
  const kept: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind !== 'component' && field.kind !== 'relation') continue;
    const value = values[name];
    if (value === undefined) continue;
    if (field.kind === 'component') kept[name] = standingPart(field, value as Values | readonly Values[], stands);
    else if (Array.isArray(value)) {
      // The same list where nothing is lost: most entries are held twice, before and after this.
      if (!value.every((id: unknown) => stands(field.target, String(id))))
        kept[name] = value.filter((id: unknown) => stands(field.target, String(id)));
    } else if (!stands(field.target, String(value))) kept[name] = undefined;
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
