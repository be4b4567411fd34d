import { isObject } from 'shared/object';
import { text, type Entry, type Form } from '../content/form';

/** What a relation of Strapi's form holds: not what is linked, but what was added and taken away since the last save. */
type Change = { readonly connect?: unknown; readonly disconnect?: unknown };

function entriesIn(value: unknown): Entry[] {
  return [value].flat().filter(isObject);
}

/** What is linked by a form's changes, called as on screen, whether its type has a title or a name. */
function linksIn(changes: unknown): (Entry & { readonly documentId: string })[] {
  return entriesIn(changes).map(({ apiData, documentId, label }) => ({
    documentId: text(isObject(apiData) ? apiData.documentId : documentId),
    ...(typeof label === 'string' ? { title: label, name: label } : {}),
  }));
}

/** What is linked after the changes; Strapi's form takes a single link away before it adds another. */
function linked({ connect, disconnect }: Change, stored: unknown): Entry[] {
  const added = linksIn(connect);
  const gone = new Set([...linksIn(disconnect), ...added].map(({ documentId }) => documentId));
  return [...entriesIn(stored).filter(({ documentId }) => !gone.has(text(documentId))), ...added];
}

/** An item is what was stored under its number; a new one has none, whatever its place. */
function storedItem(stored: unknown, { id }: Entry): Entry {
  return entriesIn(stored).find((one) => one.id === id && id !== undefined) ?? {};
}

/**
 * An entry as it would be saved from Strapi's form: what was stored, with the values on screen. What the screen does not
 * hold, the facts of a translation, stays as it was stored.
 */
export function entryOnScreen(form: Form, given: Entry, stored: Entry): Entry {
  const fields = Object.entries(form).flatMap(([name, { target, form: inner }]): [string, unknown][] => {
    if (!(name in given)) return [];
    const value = given[name];
    if (target !== undefined) return [[name, linked(isObject(value) ? value : {}, stored[name])]];
    if (inner === undefined) return [[name, value]];
    const whole = (item: Entry): Entry => entryOnScreen(inner, item, storedItem(stored[name], item));
    return [[name, Array.isArray(value) ? value.filter(isObject).map(whole) : isObject(value) ? whole(value) : null]];
  });
  return { ...stored, ...Object.fromEntries(fields) };
}

/** The numbers of the files that an entry shows; a form holds a copy of each file, as old as the screen. */
export function fileIdsIn(form: Form, entry: Entry): number[] {
  return Object.entries(form).flatMap(([name, { type, form: inner }]) => {
    if (inner !== undefined) return entriesIn(entry[name]).flatMap((item) => fileIdsIn(inner, item));
    return type === 'media' ? entriesIn(entry[name]).flatMap(({ id }) => (typeof id === 'number' ? [id] : [])) : [];
  });
}

/** An entry whose files are those that the library holds now; one that is gone is no file of the entry. */
export function withFiles(form: Form, entry: Entry, files: ReadonlyMap<unknown, Entry>): Entry {
  const fields = Object.entries(form).flatMap(([name, { type, form: inner }]): [string, unknown][] => {
    const value = entry[name];
    if (inner !== undefined) {
      if (Array.isArray(value)) return [[name, entriesIn(value).map((item) => withFiles(inner, item, files))]];
      return isObject(value) ? [[name, withFiles(inner, value, files)]] : [];
    }
    if (type !== 'media') return [];
    const held = entriesIn(value).flatMap(({ id }) => files.get(id) ?? []);
    return [[name, Array.isArray(value) ? held : (held[0] ?? null)]];
  });
  return { ...entry, ...Object.fromEntries(fields) };
}
