/** What an editing screen asks for, from schema.json (what each field is) and editor-view.json (what it is called). */
import { isObject } from 'shared/object';
import type { Attribute, Attributes } from './editorial-types';

export type Field = {
  readonly type: string;
  /** What the officer reads beside the field. */
  readonly label: string;
  /** Entered once, in French, for every language. */
  readonly fact: boolean;
  /** Strapi itself refuses to publish without it. */
  readonly required: boolean;
  /** The site cannot do without it: asked for in French when it is a fact, in each language when it is a word. */
  readonly expected: boolean;
  readonly many: boolean;
  readonly target?: string;
  readonly component?: string;
  /** The fields of the component, where it is one. */
  readonly form?: Form;
};
export type Form = Readonly<Record<string, Field>>;

/** An entry as the database gives it, with its components, files and relations. */
export type Entry = Readonly<Record<string, unknown>>;

/** Gives a field's label by the type or component and the name of the attribute. */
export type Labels = (owner: string, attribute: string) => string;

function fieldFrom(
  owner: string,
  name: string,
  attribute: Attribute,
  labels: Labels,
  attributesOf: (component: string) => Attributes,
): Field {
  const contract = attribute.pluginOptions?.contract;
  const many = attribute.repeatable === true || attribute.type === 'relation';
  return {
    type: attribute.type,
    label: labels(owner, name),
    fact: contract?.fact === true,
    required: attribute.required === true,
    expected: contract?.required === true,
    many,
    ...(attribute.target === undefined ? {} : { target: attribute.target }),
    ...(attribute.component === undefined
      ? {}
      : {
          component: attribute.component,
          form: formOf(attribute.component, attributesOf(attribute.component), labels, attributesOf),
        }),
  };
}

export function formOf(
  owner: string,
  attributes: Attributes,
  labels: Labels,
  attributesOf: (component: string) => Attributes,
): Form {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      fieldFrom(owner, name, attribute, labels, attributesOf),
    ]),
  );
}

/** A component as it stands in an entry: where, what it holds, and what it asks for. */
type Part = {
  readonly path: readonly string[];
  readonly field: Field;
  readonly form: Form;
  readonly value: Entry;
};

/** Every component of an entry, or those of one kind such as `shared.image`. */
export function partsOf(form: Form, entry: Entry, component?: string): Part[] {
  return Object.entries(form).flatMap(([name, field]) => {
    const { form: inner } = field;
    if (inner === undefined || (component !== undefined && field.component !== component)) return [];
    const value = entry[name];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values.flatMap((item, position) =>
      isObject(item) ? [{ path: field.many ? [name, String(position)] : [name], field, form: inner, value: item }] : [],
    );
  });
}

/** Nothing was entered: absent, an empty text, an empty list. */
export function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** The text of a field, or '' where there is none. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
