import type { Form } from '../content/form';
import { isContent, listOf, type Content, type Whole } from '../versions/content';
import { shownValue } from '../versions/wording';
import type { SourceField } from './translation-reply';

/** Where a field stands: how forms call it, its labels from the outside in, and whether what holds it is a fact. */
type Place = { readonly name: string; readonly label: string; readonly fact: boolean };

const outside: Place = { name: '', label: '', fact: false };

/** Kept by the CMS, and nothing that a translator looks for. */
const own: ReadonlySet<string> = new Set(['revision']);

/** The facts of a French entry, which its translations take from it, as they are read: dates in words, links by title. */
export function factsOf(form: Form, { content, names }: Whole, { name, label, fact }: Place = outside): SourceField[] {
  return Object.entries(form).flatMap(([key, field]) => {
    const at: Place = {
      name: name === '' ? key : `${name}.${key}`,
      label: label === '' ? field.label : `${label} › ${field.label}`,
      fact: fact || field.fact,
    };
    const value = content[key];
    const { form: inner } = field;
    if (inner !== undefined) {
      return listOf(value).flatMap((part, row) => {
        const place = field.many
          ? { ...at, name: `${at.name}.${String(row)}`, label: `${at.label} ${String(row + 1)}` }
          : at;
        return isContent(part) ? factsOf(inner, { content: part, names }, place) : [];
      });
    }
    if (!at.fact || own.has(key)) return [];
    const text = field.target === undefined ? shownValue(field, value, names) : titlesIn(value, names);
    return text === '' ? [] : [{ name: at.name, label: at.label, text }];
  });
}

function titlesIn(ids: Content[string] | undefined, names: Whole['names']): string {
  return listOf(ids)
    .map((id) => names[String(id)] ?? String(id))
    .join(', ');
}
