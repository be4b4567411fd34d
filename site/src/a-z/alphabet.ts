import { languages, type Language } from 'shared/languages';
import { fold } from 'shared/search-terms';
import { compareCodes, compareIn, orderKey } from '../content/order.ts';

/** A line of the index: what it says and where it leads. */
export type Line = { readonly label: string; readonly path: string };
/** A letter and the lines under it. */
export type Letter = { readonly letter: string; readonly lines: readonly Line[] };

/** The letter under which a key stands: hamza forms under ا, accents under their letter, every number under 0. */
function letterOf(key: string): string {
  const first = [...fold(key)][0] ?? '';
  return /\p{N}/u.test(first) ? '0' : first.toUpperCase();
}

/** Lines by letter, as the language's dictionaries order them: its own script comes first. */
export function alphabetOf(lines: readonly Line[], language: Language): readonly Letter[] {
  const compare = compareIn(language);
  const own = languages[language].dir === 'rtl' ? /^\p{Script=Arabic}/u : /^\p{Script=Latin}/u;
  const keyed = lines.map((line) => ({ line, letter: letterOf(orderKey(line.label, language)) }));
  const groups = Map.groupBy(keyed, ({ letter }) => letter);
  return [...groups]
    .toSorted(([a], [b]) => Number(own.test(b)) - Number(own.test(a)) || compare(a, b))
    .map(([letter, group]) => ({
      letter,
      lines: group
        .toSorted((a, b) => compare(a.line.label, b.line.label) || compareCodes(a.line.path, b.line.path))
        .map(({ line }) => line),
    }));
}
