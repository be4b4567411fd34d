import type { Field, Form } from '../content/form';
import { isContent, listOf, type Content } from '../versions/content';

/** Where a field stands: how forms call it, its labels from the outside in, and whether what holds it is a fact. */
type Place = { readonly name: string; readonly label: string; readonly fact: boolean };

/** A field without parts, and what a content has there. */
export type Leaf = Place & { readonly key: string; readonly field: Field; readonly value: Content[string] | undefined };

const outside: Place = { name: '', label: '', fact: false };

/** The fields of a content, those of its components too, in the order of the form; a row of several by its number. */
export function leavesOf(form: Form, content: Content, { name, label, fact }: Place = outside): Leaf[] {
  return Object.entries(form).flatMap(([key, field]) => {
    const at: Place = {
      name: name === '' ? key : `${name}.${key}`,
      label: label === '' ? field.label : `${label} › ${field.label}`,
      fact: fact || field.fact,
    };
    const { form: inner, many } = field;
    const value = content[key];
    if (inner === undefined) return [{ ...at, key, field, value }];
    return listOf(value).flatMap((part, row) => {
      const number = String(row + 1);
      const place = many ? { ...at, name: `${at.name}.${String(row)}`, label: `${at.label} ${number}` } : at;
      return isContent(part) ? leavesOf(inner, part, place) : [];
    });
  });
}
