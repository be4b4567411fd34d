import { languages, type Language } from 'shared/languages';
import { fold } from 'shared/search-terms';

/** A line of the index: what it says and where it leads. */
export type Line = { readonly label: string; readonly path: string };
/** A letter and the lines under it. */
export type Letter = { readonly letter: string; readonly lines: readonly Line[] };

/** The article that a dictionary of the language does not order by. */
const articles: Readonly<Record<Language, RegExp>> = {
  fr: /^(?:l['’]|(?:les?|la)\s)/iu,
  ar: /^ال(?=\p{L}{2})/u,
  en: /^(?:the|an?)\s/iu,
};

/** What a label is ordered by: without the signs before its first letter, and without its article. */
export function keyOf(label: string, language: Language): string {
  const bare = label.replace(/^[^\p{L}\p{N}]+/u, '');
  const key = bare.replace(articles[language], '').trim();
  return key === '' ? bare : key;
}

/** The letter under which a key stands: hamza forms under ا, accents under their letter, every number under 0. */
function letterOf(key: string): string {
  const first = [...fold(key)][0] ?? '';
  return /\p{N}/u.test(first) ? '0' : first.toUpperCase();
}

/** Lines by letter, as the language's dictionaries order them: its own script comes first. */
export function alphabetOf(lines: readonly Line[], language: Language): readonly Letter[] {
  const { compare } = new Intl.Collator(language, { ignorePunctuation: true, numeric: true });
  const own = languages[language].dir === 'rtl' ? /^\p{Script=Arabic}/u : /^\p{Script=Latin}/u;
  const keyed = lines.map((line) => {
    const key = keyOf(line.label, language);
    return { line, key, letter: letterOf(key) };
  });
  const groups = Map.groupBy(keyed, ({ letter }) => letter);
  return [...groups]
    .toSorted(([a], [b]) => Number(own.test(b)) - Number(own.test(a)) || compare(a, b))
    .map(([letter, group]) => ({
      letter,
      lines: group
        .toSorted((a, b) => compare(a.key, b.key) || compare(a.line.path, b.line.path))
        .map(({ line }) => line),
    }));
}
