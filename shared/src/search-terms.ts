import { spellings } from './spellings.ts';

/**
 * What a text is found by. The index and the words that a reader types go through these functions, so that neither
 * accents, hamza and vowel signs nor Arabic's joined particles stand between them. Pagefind's own stemmers come after.
 */

const letters: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه' };
const eastern = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';

/**
 * A text in the letters by which words are compared: lower case, without accents, vowel signs, tatweel and hamza
 * (أ إ آ ٱ → ا, ؤ → و, ئ → ي, ء gone), with ى → ي, ة → ه, œ → oe and Western digits. Folding twice changes nothing.
 */
export function fold(text: string): string {
  return unmarked(text).replaceAll(hamza, '');
}

const hamza = '\u0621';

/** The same with the hamza that stands alone (ء). */
function unmarked(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      // Unicode takes أ, إ, آ, ؤ and ئ apart into a letter and a mark, and the mark goes with the vowel signs.
      .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
      .replace(/[œæٱىیکة]/gu, (letter) => letters[letter] ?? letter)
      .replace(/[٠-٩۰-۹]/gu, (digit) => String(eastern.indexOf(digit) % 10))
  );
}

/** French elisions (l’, d’, qu’ …) belong to no word. */
const elision = /(^|[^\p{L}\p{N}])(?:[a-z]|(?:jus|lors|puis|quel)?qu)['’ʼ]/gu;

/** The words of a folded text; single Latin letters (à, y, a, ’s) say nothing, and `2.3` is one word. */
function wordsOf(text: string): string[] {
  const words =
    unmarked(text)
      .replace(elision, '$1 ')
      .match(/\p{N}+(?:\.\p{N}+)+|[\p{L}\p{N}]+/gu) ?? [];
  // The engine would part the numbers at their points.
  return words.filter((word) => !/^[a-z]$/.test(word)).map((word) => withoutHamza(word).replaceAll('.', 'x'));
}

/** A word without ء, unless it is so short that its hamza tells it from a particle: ماء (water), not ما (what). */
function withoutHamza(word: string): string {
  const bare = word.replaceAll(hamza, '');
  return withoutArticle(bare).length < 3 ? word : bare;
}

/** The article with the particles that join it: ال, وال, فال, بال, كال, لل; two letters at least must be left. */
const article = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{L}{2})/u;
/** A particle before a word without article (و, ف, ب, ك, ل), which may as well be the word's own first letter. */
const particle = /^[وفبكل](?=\p{L}{3})/u;

function withoutArticle(word: string): string {
  const rest = word.replace(article, '');
  return rest === word ? word : withoutArticle(rest);
}

/** Every form of a word that a reader may have in mind: as it stands, and with each article and particle taken off. */
function formsOf(word: string): Set<string> {
  const forms = new Set([word]);
  // A set yields what is added while it is walked through.
  for (const form of forms) forms.add(form.replace(article, '')).add(form.replace(particle, ''));
  return forms;
}

/** The terms of the name that a spelling stands for, by the term of the spelling. */
const named = new Map(
  Object.entries(spellings).flatMap(([name, written]) => {
    const terms = wordsOf(name).map(withoutArticle);
    return written.flatMap((spelling) => wordsOf(spelling).map((word) => [withoutArticle(word), terms] as const));
  }),
);

/** What a reader's words are searched as: one term a word, in their order, without article, names as the site writes them. */
export function queryTerms(text: string): string[] {
  return wordsOf(text)
    .map(withoutArticle)
    .flatMap((word) => named.get(word) ?? [word]);
}

/** All that a text is found by, each once: every form of each word, and words that a hyphen joins as one word too. */
export function indexTerms(text: string): string[] {
  const joined = [...fold(text).matchAll(/\p{L}+(?:[-‐‑]\p{L}+)+/gu)].map(([word]) => word.replace(/[^\p{L}]/gu, ''));
  const forms = [...wordsOf(text), ...joined].flatMap((word) => [...formsOf(word)]);
  return [...new Set(forms.flatMap((form) => [form, ...(named.get(form) ?? [])]))];
}

/** What marks a term that is looked for whole: no word has it, and no stemmer finds a beginning or an ending in it. */
const bound = 'zqx';

/** The same terms as words that are found whole or not at all: what is found by them goes before what a stem brings. */
export function wholeTerms(terms: readonly string[]): string[] {
  return terms.map((term) => `${bound}${term}${bound}`);
}

/** The endings of plurals, folded, by which one word is still the same: اجتماعات answers اجتماع, اجتماعي does not. */
const plural = /(?<=\p{L}{3})(?:ات|s|x)$/u;

/** The terms of a text with their singular, as words that are found whole. */
export function wholeForms(text: string): string[] {
  return wholeTerms([...new Set(indexTerms(text).flatMap((form) => [form, form.replace(plural, '')]))]);
}
