import { isObject } from 'shared/object';
import { isEmpty, text, type Entry, type Field, type Form } from '../content/form';
import type { Titles } from '../content/forms';

type Value = string | number | boolean | null | readonly Value[] | Content;

/**
 * What an entry holds, by the names of its fields: texts, numbers and dates as they are, a link by the documentId of
 * its target, a file by its hash (which stays when the file is replaced), a component as such an object.
 */
export type Content = { readonly [name: string]: Value };

/** How linked entries and files are called, by documentId or hash. */
export type Names = Readonly<Record<string, string>>;

/** An entry with all that it holds; nothing of it is a number that another database would not have. */
export type Whole = { readonly content: Content; readonly names: Names };

type Linked = Entry & { readonly documentId: string };
type Media = { readonly hash: string; readonly name: string };

/** Tells whether a part of a content is a component. */
export function isContent(value: Value | undefined): value is Content {
  return isObject(value);
}

/** The members of a list; one alone where it is no list, and none where there is nothing. */
export function listOf<One>(value: One | readonly One[] | null | undefined): readonly One[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? (value as readonly One[]) : [value as One];
}

/** Reads an entry as the database gives it, components, files and relations with it. */
export function wholeOf(form: Form, entry: Entry, titles: Titles): Whole {
  const names: Record<string, string> = {};

  function valueOf({ type, target, form: inner, many }: Field, value: unknown): Value {
    if (inner !== undefined) {
      const parts = listOf(value as Entry | readonly Entry[] | null).map((part) => contentOf(inner, part));
      return many ? parts : (parts[0] ?? null);
    }
    if (target !== undefined) {
      return listOf(value as Linked | readonly Linked[] | null).map((linked) => {
        names[linked.documentId] = text(linked[titles.get(target) ?? '']) || linked.documentId;
        return linked.documentId;
      });
    }
    if (type === 'media') {
      const hashes = listOf(value as Media | readonly Media[] | null).map(({ hash, name }) => {
        names[hash] = name;
        return hash;
      });
      return Array.isArray(value) ? hashes : (hashes[0] ?? null);
    }
    if (isEmpty(value)) return null;
    return value instanceof Date ? value.toISOString() : (value as Value);
  }

  function contentOf(of: Form, part: Entry): Content {
    return Object.fromEntries(Object.entries(of).map(([name, field]) => [name, valueOf(field, part[name])]));
  }

  const content = contentOf(form, entry);
  return { content, names };
}
