import { z } from 'zod';
import type { Fields } from 'shared/contract';

/** What the CMS says of an entry or a part of one, by the names of its fields. */
export type Attributes = Readonly<Record<string, unknown>>;

const object = z.record(z.string(), z.unknown()).catch({});

/** Whether the CMS has nothing for a field. */
export const isAbsent = (value: unknown): boolean => value === null || value === undefined || value === '';

/**
 * Lays the source language's facts over an entry's words: every fact comes from `facts`, every word from `words`.
 * A component that holds both stands where the source has it: alone, a translation's words are about nothing.
 */
export function merge(fields: Fields, words: Attributes, facts: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      if (field.fact) return [name, facts[name]];
      if (field.kind !== 'component' || !Object.values(field.fields).some(({ fact }) => fact))
        return [name, words[name]];
      if (isAbsent(facts[name])) return [name, undefined];
      const inner = [words[name], facts[name]].map((value) => object.parse(value));
      return [name, merge(field.fields, inner[0] ?? {}, inner[1] ?? {})];
    }),
  );
}
