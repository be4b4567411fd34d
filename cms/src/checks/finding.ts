import type { Language } from 'shared/languages';
import type { Entry, Form } from '../content/form';

/** What the officer reads of an entry before publishing it: where, and what to do. */
export type Advice = { readonly path: readonly string[]; readonly message: string };

/** An entry as it stands on the screen, saved or not. */
export type OnScreen = {
  readonly form: Form;
  readonly entry: Entry;
  readonly language: Language;
};

/** Finds what a good editor would mention; pure, and nothing that it finds keeps an entry from being published. */
export type Advise = (seen: OnScreen) => Advice[];

/** The longest quotation in a message, in characters. */
const longest = 60;

/** The beginning of a passage between French quotation marks. */
export function quoted(passage: string): string {
  const letters = [...passage.replace(/\s+/gu, ' ').trim()];
  const shown = letters.length > longest ? `${letters.slice(0, longest).join('')}…` : letters.join('');
  return `«\u202f${shown}\u202f»`;
}
