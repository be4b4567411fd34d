import { slugFrom, slugProblem, slugCharacters, type SlugProblem } from 'shared/slug';
import { text, type Entry, type Form } from '../content/form';
import { named, type Problem, type Rule } from './problem';

const advice: Readonly<Record<SlugProblem, string>> = {
  empty: 'est vide',
  'too-long': `est trop longue (${String(slugCharacters)} caractères au plus, moins en arabe)`,
  characters: 'ne peut contenir que des lettres minuscules et des chiffres, séparés par des traits d’union',
  'not-normalised': 'contient des lettres mal composées',
  reserved: 'est un mot réservé par le site',
};

/** What is wrong with a slug, in French, or nothing. */
function problemOf(form: Form, entry: Entry, slug: string): Problem[] {
  const problem = slugProblem(slug);
  if (problem === undefined) return [];
  const proposal = slugFrom(slug) || slugFrom(titleOf(entry));
  const proposed = slugProblem(proposal) === undefined ? `, par exemple ${proposal}` : '';
  return [
    { path: ['slug'], message: `${named(form, 'slug')} ${advice[problem]}\u00a0: choisissez-en une autre${proposed}.` },
  ];
}

/** What an entry is called: its title, or its name. */
export function titleOf(entry: Entry): string {
  return text(entry.title) || text(entry.name);
}

/** A slug given in a save is a usable one; an empty one is filled from the title, and judged at publication. */
export function slugAtSave(form: Form, data: Entry): Problem[] {
  const slug = text(data.slug);
  return slug === '' ? [] : problemOf(form, data, slug);
}

/** The entry has an address; none is asked for before there is the title of which it is made. */
export const slug: Rule = ({ form, entry }) => {
  const given = text(entry.slug);
  return !('slug' in form) || (given === '' && titleOf(entry) === '') ? [] : problemOf(form, entry, given);
};

/** The slug to store: the one given, in composed letters, or else one made from the title; '' where none can be made. */
export function slugToStore(given: unknown, title: string): string {
  const kept = text(given).normalize('NFC');
  if (kept !== '') return kept;
  const made = slugFrom(title);
  return slugProblem(made) === undefined ? made : '';
}

/** The slug of a new translation: that of the French entry was copied with the rest, so it is as good as none. */
export function slugOfTranslation(given: unknown, source: unknown): unknown {
  return text(given) === text(source) ? '' : given;
}

/** What the officer reads when another published entry of the type has the slug in this language. */
export function takenSlug(form: Form, slugInUse: string): Problem {
  return {
    path: ['slug'],
    message: `${named(form, 'slug')}\u00a0: ${slugInUse} est déjà celle d’une autre fiche publiée dans cette langue. Choisissez-en une autre.`,
  };
}
