import type { Form } from '../content/form';
import { listOf, type Content, type Whole } from '../versions/content';
import { shownValue } from '../versions/wording';
import { leavesOf } from './leaves';
import type { SourceField } from './translation-reply';

/** Kept by the CMS, and nothing that a translator looks for. */
const own: ReadonlySet<string> = new Set(['revision']);

/** The facts of a French entry, which its translations take from it, as they are read: dates in words, links by title. */
export function factsOf(form: Form, { content, names }: Whole): SourceField[] {
  return leavesOf(form, content).flatMap(({ key, name, label, fact, field, value }) => {
    if (!fact || own.has(key)) return [];
    const text = field.target === undefined ? shownValue(field, value, names) : titlesIn(value, names);
    return text === '' ? [] : [{ name, label, text }];
  });
}

function titlesIn(ids: Content[string] | undefined, names: Whole['names']): string {
  return listOf(ids)
    .map((id) => names[String(id)] ?? String(id))
    .join(', ');
}
