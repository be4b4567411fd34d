import type { Component, Contract, Field, Fields } from 'shared/contract';
import type { Language } from 'shared/languages';
import { isObject } from 'shared/object';
import type { RawEntry, Source } from '../pull/source.ts';

type Values = Readonly<Record<string, unknown>>;

/** What stands where words are still to be written, in the language of the page. */
const toWrite: Readonly<Record<Language, string>> = { fr: '[à écrire]', ar: '[يُكتب لاحقا]', en: '[to be written]' };

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Drafts as a page can show them: a text without which an entry cannot stand, and that is missing, is said to be. */
export function completedDrafts(drafts: Source): Source {
  return {
    ...drafts,
    entries: async (contract, ids) => (await drafts.entries(contract, ids)).map((entry) => completed(contract, entry)),
  };
}

/** An entry whose missing texts say that they are missing; what else is missing is left for the border to name. */
export function completed({ fields }: Pick<Contract, 'fields'>, entry: RawEntry): RawEntry {
  const attributes = filled(fields, entry.attributes, entry.language);
  if (!('slug' in fields) || !isEmpty(attributes['slug'])) return { ...entry, attributes };
  // The CMS makes the address of a page at its publication at the latest.
  const slug = `apercu-${entry.id.toLowerCase().replaceAll('_', '-')}`;
  return { ...entry, attributes: { ...attributes, slug } };
}

function filled(fields: Fields, values: Values, language: Language): Values {
  const members = Object.entries(fields).map(([name, field]) => [
    name,
    filledField(name, field, values[name], language),
  ]);
  return { ...values, ...(Object.fromEntries(members) as Values) };
}

function filledField(name: string, field: Field, value: unknown, language: Language): unknown {
  if (field.kind === 'component') return filledPart(field, value, language);
  const isText = field.kind === 'text' || field.kind === 'markdown';
  return isText && field.required && name !== 'slug' && isEmpty(value) ? toWrite[language] : value;
}

function filledPart({ fields }: Component, value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => (isObject(one) ? filled(fields, one, language) : one));
  return isObject(value) ? filled(fields, value, language) : value;
}
