import type { Language } from 'shared/languages';
import type { Entry, Form } from '../content/form';

/** What keeps an entry from being saved or published: where, and what the officer can do. */
export type Problem = { readonly path: readonly string[]; readonly message: string };

/** An entry about to be published. */
export type Draft = {
  readonly form: Form;
  readonly entry: Entry;
  readonly language: Language;
  /** The French entry, published or about to be, which holds the facts; absent where there is none. */
  readonly source: Entry | undefined;
};

/** Finds what is wrong with a draft; pure. */
export type Rule = (draft: Draft) => Problem[];

/** A label or a name between French quotation marks. */
export function quote(label: string): string {
  return `«\u202f${label}\u202f»`;
}

/** How a message names a field: by the label on the screen. */
export function named(form: Form, attribute: string): string {
  return quote(form[attribute]?.label ?? attribute);
}

/** A field of a translation that holds what the French entry holds, copied and never translated. */
export function stillFrench(form: Form, path: readonly string[], attribute: string): Problem {
  return {
    path: [...path, attribute],
    message: `${named(form, attribute)} est encore le texte français\u00a0: traduisez-le avant de publier.`,
  };
}
