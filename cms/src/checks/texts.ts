import { holdsAddress } from 'shared/web-address';
import { partsOf, text, type Entry, type Form } from '../content/form';
import { blocksOf, type Block } from './blocks';

/** A text that the officer writes in each language. */
export type Written = {
  readonly path: readonly string[];
  /** Markdown, with paragraphs and headings; any other is one paragraph. */
  readonly long: boolean;
  readonly blocks: readonly Block[];
};

const kinds: ReadonlySet<string> = new Set(['string', 'text', 'richtext']);

/** What is no sentence, beside an address of the Web: a slug, a paragraph of the plan, where to write or call. */
const noWords: ReadonlySet<string> = new Set(['slug', 'planParagraph', 'email', 'phone']);

function writtenIn(form: Form, entry: Entry, path: readonly string[]): Written[] {
  return Object.entries(form).flatMap(([name, { type, fact }]) => {
    const value = text(entry[name]);
    if (fact || value === '' || !kinds.has(type) || noWords.has(name) || holdsAddress(name)) return [];
    const long = type === 'richtext';
    return [{ path: [...path, name], long, blocks: long ? blocksOf(value) : [{ text: value, links: [] }] }];
  });
}

/** What is written in an entry and in the parts that each language has of its own, in the order of its fields. */
export function writtenOf(form: Form, entry: Entry): Written[] {
  return [
    ...writtenIn(form, entry, []),
    ...partsOf(form, entry)
      .filter(({ field }) => !field.fact)
      .flatMap(({ path, form: inner, value }) => writtenIn(inner, value, path)),
  ];
}
