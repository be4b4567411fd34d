import { basename } from 'node:path';
import { z } from 'zod';
import type { Component, Field, Fields } from 'shared/contract';

export type Attributes = Readonly<Record<string, unknown>>;
/** Facts stand in a file of their own, words in one for each language. */
export type Part = 'facts' | 'words';

/** Gives the path, in the folder that is written, of the file behind an address. */
export type PlaceOf = (url: string) => string;

const object = z.record(z.string(), z.unknown());
const media = z.looseObject({ url: z.string() });
const relation = z.union([z.string(), z.looseObject({ documentId: z.string() }).transform((to) => to.documentId)]);

/** What only the database knows a file by. */
const numbers = new Set(['id', 'documentId']);

const isAbsent = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** A part of an entry as a person reads it: relations by the names of their folders, files by their paths, what is absent left out. */
export function readable(fields: Fields, attributes: Attributes, part: Part, placeOf: PlaceOf): Attributes {
  const told: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = attributes[name];
    if (isAbsent(value)) continue;
    if (isMixed(field)) {
      const inner = readable(field.fields, object.parse(value), part, placeOf);
      if (Object.keys(inner).length > 0) told[name] = inner;
    } else if (field.fact === (part === 'facts')) told[name] = whole(field, value, placeOf);
  }
  return told;
}

/** A component whose picture is a fact while what is said of it is words. */
function isMixed(field: Field): field is Component {
  return (
    field.kind === 'component' &&
    !field.fact &&
    !field.many &&
    Object.values(field.fields).some((inner) => inner.fact || isMixed(inner))
  );
}

function whole(field: Field, value: unknown, placeOf: PlaceOf): unknown {
  switch (field.kind) {
    case 'relation':
      return field.many ? z.array(relation).parse(value) : relation.parse(value);
    case 'media': {
      const { url, ...said } = media.parse(value);
      const known = Object.entries(said).filter(([name, one]) => !numbers.has(name) && !isAbsent(one));
      return { url: placeOf(url), ...Object.fromEntries(known) };
    }
    case 'component': {
      const one = (given: unknown): Attributes =>
        Object.fromEntries(
          Object.entries(field.fields).flatMap(([name, inner]) => {
            const held = object.parse(given)[name];
            return isAbsent(held) ? [] : [[name, whole(inner, held, placeOf)]];
          }),
        );
      return field.many ? z.array(z.unknown()).parse(value).map(one) : one(value);
    }
    default:
      return value;
  }
}

/** Gives each address a path of its own below a folder, by the name that it ends with. */
export function placesIn(folder: string): { readonly placeOf: PlaceOf; readonly places: ReadonlyMap<string, string> } {
  const places = new Map<string, string>();
  const taken = new Set<string>();
  const placeOf = (url: string): string => {
    const known = places.get(url);
    if (known !== undefined) return known;
    const name = basename(decodeURI(new URL(url, 'file:///').pathname));
    let place = `${folder}/${name}`;
    for (let number = 2; taken.has(place); number += 1) place = `${folder}/${String(number)}-${name}`;
    taken.add(place);
    places.set(url, place);
    return place;
  };
  return { placeOf, places };
}
