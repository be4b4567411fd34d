import { partsOf, text, type Entry, type Form } from '../content/form';
import type { Titles } from '../content/forms';
import { quote, type Problem } from './problem';

/** A link of an entry to another one. */
export type Link = {
  readonly path: readonly string[];
  /** What the officer reads beside the field. */
  readonly label: string;
  /** The uid of the type that is linked to. */
  readonly target: string;
  readonly documentId: string;
  readonly title: string;
};

type Pointed = Entry & { readonly documentId: string };

function linksIn(form: Form, entry: Entry, path: readonly string[], owner: string, titles: Titles): Link[] {
  return Object.entries(form).flatMap(([name, { target, label }]) => {
    const value = entry[name] as Pointed | readonly Pointed[] | null | undefined;
    if (target === undefined || value === undefined || value === null) return [];
    return [value].flat().map((pointed) => ({
      path: [...path, name],
      label: owner + label,
      target,
      documentId: pointed.documentId,
      title: text(pointed[titles.get(target) ?? '']) || pointed.documentId,
    }));
  });
}

/** Every link of an entry, those inside its components too. */
export function linksOf(form: Form, entry: Entry, titles: Titles): Link[] {
  return [
    ...linksIn(form, entry, [], '', titles),
    ...partsOf(form, entry).flatMap(({ path, field, form: inner, value }) =>
      linksIn(inner, value, path, `${field.label}, `, titles),
    ),
  ];
}

/** Refuses to publish what points to an entry that readers cannot see: the link would be lost without a word. */
export function draftRelations(links: readonly Link[], isPublished: (link: Link) => boolean): Problem[] {
  return links
    .filter((link) => !isPublished(link))
    .map(({ path, label, title }) => ({
      path,
      message: `${quote(label)}\u00a0: ${quote(title)} n’est pas publié. Publiez d’abord cette fiche, ou retirez-la.`,
    }));
}
