import { isDeepStrictEqual } from 'node:util';
import { diffArrays } from 'diff';
import { sourceLanguage, type Language } from 'shared/languages';
import { isEmpty, type Field, type Form } from '../content/form';
import { isContent, listOf, type Content, type Names, type Whole } from './content';
import type { FieldDifference, Piece } from './versions-reply';
import { shownValue } from './wording';
import { wordDifference } from './words';

type Value = Content[string] | undefined;
/** Of which language the entry is, and how what it links to is called. */
type Reading = { readonly language: Language; readonly names: Names };

const changed = (text: string, change: 'added' | 'removed'): Piece => ({ text, change });

/** One value in place of another; nothing is no piece. */
function replaced(before: string, after: string): Piece[] {
  return [...(before === '' ? [] : [changed(before, 'removed')]), ...(after === '' ? [] : [changed(after, 'added')])];
}

/** Links, by their titles: which came and which went, or else in which order they stand. */
function linkDifference(before: Value, after: Value, { names }: Reading): Omit<FieldDifference, 'labels'> {
  const called = (id: Value): string => names[String(id)] ?? String(id);
  const [was, is] = [listOf(before), listOf(after)];
  const removed = was.filter((id) => !is.includes(id));
  const added = is.filter((id) => !was.includes(id));
  if (removed.length === 0 && added.length === 0) {
    const list = (ids: readonly Value[]): string => ids.map(called).join(', ');
    return { shape: 'value', pieces: replaced(list(was), list(is)) };
  }
  const pieces = [
    ...removed.map((id) => changed(called(id), 'removed')),
    ...added.map((id) => changed(called(id), 'added')),
  ];
  return { shape: was.length <= 1 && is.length <= 1 ? 'value' : 'list', pieces };
}

/** A component that came or went says so even where nothing is written in it. */
function partDifference(form: Form, before: Value, after: Value, reading: Reading): FieldDifference[] {
  const [was, is] = [isContent(before) ? before : undefined, isContent(after) ? after : undefined];
  const fields = contentDifference(form, was ?? {}, is ?? {}, reading);
  if (fields.length > 0 || (was === undefined) === (is === undefined)) return fields;
  return [{ labels: [], shape: 'value', pieces: [changed('bloc vide', was === undefined ? 'added' : 'removed')] }];
}

/** The rows of a list: those that stayed are found again wherever they stand; of the others, each beside its like. */
function rowsDifference(form: Form, before: Value, after: Value, reading: Reading): FieldDifference[] {
  const rows = (value: Value) => listOf(value).filter(isContent);
  const fields: FieldDifference[] = [];
  let [gone, position]: [readonly Content[], number] = [[], 0];
  const compare = (come: readonly Content[]): void => {
    for (let row = 0; row < Math.max(gone.length, come.length); row += 1) {
      const [was, is] = [gone[row], come[row]];
      const note = was === undefined ? ' (ajoutée)' : is === undefined ? ' (retirée)' : '';
      const line = `ligne\u00a0${String(position + row + 1)}${note}`;
      for (const field of partDifference(form, was, is, reading)) {
        fields.push({ ...field, labels: [line, ...field.labels] });
      }
    }
    position += come.length;
    gone = [];
  };
  for (const { value, added, removed } of diffArrays(rows(before), rows(after), { comparator: isDeepStrictEqual })) {
    if (removed) {
      gone = value;
      continue;
    }
    compare(added ? value : []);
    if (!added) position += value.length;
  }
  compare([]);
  return fields;
}

function fieldDifference(field: Field, before: Value, after: Value, reading: Reading): FieldDifference[] {
  if (field.form !== undefined) {
    const inside = (field.many ? rowsDifference : partDifference)(field.form, before, after, reading);
    return inside.map((inner) => ({ ...inner, labels: [field.label, ...inner.labels] }));
  }
  const labels = [field.label];
  if (field.target !== undefined) return [{ labels, ...linkDifference(before, after, reading) }];
  const long = field.type === 'text' || field.type === 'richtext';
  if (long && typeof before === 'string' && typeof after === 'string') {
    return [{ labels, shape: 'text', pieces: wordDifference(before, after, reading.language) }];
  }
  const [was, is] = [shownValue(field, before, reading.names), shownValue(field, after, reading.names)];
  return [{ labels, shape: long ? 'text' : 'value', pieces: replaced(was, is) }];
}

function contentDifference(form: Form, before: Content, after: Content, reading: Reading): FieldDifference[] {
  return Object.entries(form).flatMap(([name, field]) => {
    // A translation has words alone: its facts stand in French.
    const elsewhere = field.fact && reading.language !== sourceLanguage;
    const [was, is] = [before[name], after[name]];
    const same = (isEmpty(was) && isEmpty(is)) || isDeepStrictEqual(was, is);
    return elsewhere || same ? [] : fieldDifference(field, was, is, reading);
  });
}

/** How an entry differs from what it was, field by field in the order of its form, as the officer reads it. */
export function differenceOf(form: Form, before: Whole, after: Whole, language: Language): FieldDifference[] {
  const names = { ...before.names, ...after.names };
  return contentDifference(form, before.content, after.content, { language, names });
}
