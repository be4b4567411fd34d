import type { Fields } from 'shared/contract';
import { contracts, type Entry } from 'shared/generated/index';
import { isObject } from 'shared/object';
import { holdsAddress } from 'shared/web-address';
import type { DeadLink, TargetOf } from './target.ts';

type Values = Readonly<Record<string, unknown>>;

/** What stands in the fields of an entry that are addresses: of its sources, its documents, an alert's link. */
export function hrefsInFields(entry: Entry): readonly string[] {
  const hrefs: string[] = [];
  walk(contracts[entry.type].fields, entry, '', (href) => {
    hrefs.push(href);
    return true;
  });
  return hrefs;
}

/**
 * Those fields of an entry in which addresses lead nowhere, without these, and what is told of each. The place of an item
 * in its list is not: others may have been left out before it, and the address names it.
 */
export function fieldsWithoutDead(entry: Entry, dead: TargetOf) {
  const found: DeadLink[] = [];
  const changed = walk(contracts[entry.type].fields, entry, '', (href, field) => {
    const target = dead(href);
    if (target === undefined) return true;
    found.push({ field, said: `l’adresse «\u00a0${href}\u00a0»`, path: target.path, left: 'elle n’est pas publiée' });
    return false;
  });
  return { changed, found };
}

/** The field of an entry in which an address stands by itself; nothing where it does so in none. */
export function fieldWith(entry: Entry, address: string): string | undefined {
  let found: string | undefined;
  walk(contracts[entry.type].fields, entry, '', (href, field) => {
    if (href === address) found ??= field;
    return true;
  });
  return found;
}

/** The fields of some values that change where addresses are left out that do not stay; one that goes is `undefined`. */
function walk(fields: Fields, values: Values, path: string, stays: (href: string, field: string) => boolean): Values {
  const changed: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    const at = `${path}${name}`;
    if (field.kind === 'text' && typeof value === 'string' && holdsAddress(name)) {
      if (!stays(value, at)) changed[name] = undefined;
    } else if (field.kind === 'component' && value !== undefined) {
      const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
      const kept = parts.map((part) =>
        isObject(part) ? without(part, walk(field.fields, part, `${at}.`, stays)) : part,
      );
      if (kept.some((part, place) => part !== parts[place])) changed[name] = Array.isArray(value) ? kept : kept[0];
    }
  }
  return changed;
}

/** A part with what has changed of it; absent is absent. */
function without(part: Values, changed: Values): Values {
  if (Object.keys(changed).length === 0) return part;
  return Object.fromEntries(Object.entries({ ...part, ...changed }).filter(([, value]) => value !== undefined));
}
