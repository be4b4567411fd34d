import type { Core, UID } from '@strapi/strapi';
import type { Language } from 'shared/languages';
import type { Entry, Form } from '../content/form';
import { publishedOnAtSave } from '../rules/published-on';
import { keptByTheCms } from '../rules/revision';
import { isContent, listOf, type Content, type Names, type Whole } from './content';
import { leftOut } from './wording';

/** What there is now: the entries that may be linked to, and the numbers of files by their hash. */
type Present = { readonly entries: ReadonlySet<string>; readonly files: ReadonlyMap<string, number> };
/** What to save, and what is left out because it has gone since, a sentence each. */
export type Restorable = { readonly data: Entry; readonly left: readonly string[] };

const key = (target: string, documentId: string): string => `${target} ${documentId}`;

/** Calls back for every field of a content, those of its components too. */
function eachField(form: Form, content: Content, found: (field: Form[string], value: Content[string]) => void): void {
  for (const [name, field] of Object.entries(form)) {
    const { form: inner } = field;
    const value = content[name] ?? null;
    if (inner === undefined) found(field, value);
    else for (const part of listOf(value).filter(isContent)) eachField(inner, part, found);
  }
}

/** Looks up what a content leads to: entries with a draft in the language, and files. */
async function presentOf(strapi: Core.Strapi, form: Form, content: Content, locale: Language): Promise<Present> {
  const wanted = new Map<string, string[]>();
  const hashes: string[] = [];
  eachField(form, content, ({ target, type }, value) => {
    const named = listOf(value).map(String);
    if (target !== undefined) wanted.set(target, [...(wanted.get(target) ?? []), ...named]);
    if (type === 'media') hashes.push(...named);
  });
  const entries = new Set<string>();
  for (const [target, documentIds] of wanted) {
    const where = { documentId: { $in: documentIds }, locale, publishedAt: null };
    const rows = (await strapi.db.query(target as UID.ContentType).findMany({ select: ['documentId'], where })) as {
      documentId: string;
    }[];
    for (const { documentId } of rows) entries.add(key(target, documentId));
  }
  const files = (await strapi.db
    .query('plugin::upload.file')
    .findMany({ select: ['id', 'hash'], where: { hash: { $in: hashes } } })) as { id: number; hash: string }[];
  return { entries, files: new Map(files.map(({ hash, id }) => [hash, id])) };
}

/**
 * Writes a content as Strapi saves it. A field that there was not yet stays as it is; facts of a translation are left to
 * the rules, which empty them.
 */
function dataOf(form: Form, content: Content, names: Names, present: Present, left: string[]): Entry {
  const known = Object.entries(form).filter(([name]) => name in content);
  return Object.fromEntries(
    known.map(([name, { type, target, form: inner, many, label }]): [string, unknown] => {
      const value = content[name] ?? null;
      const told = (id: string, what: 'entry' | 'file'): void => void left.push(leftOut(label, names[id] ?? id, what));
      if (inner !== undefined) {
        const parts = listOf(value)
          .filter(isContent)
          .map((part) => dataOf(inner, part, names, present, left));
        return [name, many ? parts : (parts[0] ?? null)];
      }
      if (target !== undefined) {
        const ids = listOf(value).map(String);
        const kept = ids.filter((id) => present.entries.has(key(target, id)));
        for (const id of ids.filter((one) => !kept.includes(one))) told(id, 'entry');
        return [name, { set: kept.map((documentId) => ({ documentId })) }];
      }
      if (type === 'media') {
        const hashes = listOf(value).map(String);
        for (const hash of hashes.filter((one) => !present.files.has(one))) told(hash, 'file');
        const ids = hashes.flatMap((hash) => present.files.get(hash) ?? []);
        return [name, Array.isArray(value) ? ids : (ids[0] ?? null)];
      }
      return [name, value];
    }),
  );
}

/** What an entry would hold once a version of it is restored: what the CMS fills in itself stays, and what is newer. */
export function restoredOver(now: Content, version: Content): Content {
  const filled = Object.entries(version).map(([name, value]) => {
    if (keptByTheCms.has(name)) return [name, now[name] ?? null];
    return [name, name === 'publishedOn' ? publishedOnAtSave(now[name], value) : value];
  });
  return { ...now, ...(Object.fromEntries(filled) as Content) };
}

/** What of a version can be saved again in its language. */
export async function restorableOf(
  strapi: Core.Strapi,
  form: Form,
  { content, names }: Whole,
  language: Language,
): Promise<Restorable> {
  const left: string[] = [];
  const data = dataOf(form, content, names, await presentOf(strapi, form, content, language), left);
  return { data, left };
}
