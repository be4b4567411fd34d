import type { Language } from 'shared/languages';

/** Which words follow which in the texts of a language, and with which words sentences begin. */
export type Vocabulary = {
  readonly openings: readonly string[];
  readonly followers: ReadonlyMap<string, readonly string[]>;
  /** What the language makes of these words, each once. */
  readonly forms: readonly string[];
};

/**
 * What each language puts before a word to make another of it: Arabic writes its particles with the word, French and
 * English a prefix (without a hyphen: a search would take both parts for words that it knows). The few hundred words of the
 * plan become thousands, as in a real archive.
 */
const prefixes: Readonly<Record<Language, readonly string[]>> = {
  fr: ['co', 'inter', 'pré', 'sur', 'trans', 'micro'],
  ar: ['و', 'ف', 'ب', 'ل', 'وب', 'ول'],
  en: ['co', 'inter', 'pre', 'out', 'trans', 'micro'],
};

/** Words that take a prefix: no articles or particles, nothing foreign, nothing that begins with a prefix already. */
const whole: Readonly<Record<Language, RegExp>> = {
  fr: /^\p{Script=Latin}{5,}$/u,
  ar: /^[^وفبلك\P{Script=Arabic}]\p{Script=Arabic}{3,}$/u,
  en: /^\p{Script=Latin}{5,}$/u,
};

/** Learns the words of a language from its texts, Markdown with or without marks. */
export function vocabularyOf(texts: readonly string[], language: Language): Vocabulary {
  const openings: string[] = [];
  const followers = new Map<string, string[]>();
  for (const sentence of texts.flatMap(sentencesIn)) {
    const words = sentence.match(/[\p{L}\p{M}’-]*\p{L}[\p{L}\p{M}’-]*/gu) ?? [];
    words.forEach((word, at) => {
      if (at === 0) openings.push(word);
      const next = words[at + 1];
      if (next !== undefined) followers.set(word, [...(followers.get(word) ?? []), next]);
    });
  }
  const forms = [...new Set([...followers.keys()].map((word) => word.toLowerCase()))]
    .filter((word) => whole[language].test(word))
    .flatMap((word) => prefixes[language].map((prefix) => prefix + word));
  if (openings.length === 0 || forms.length === 0) throw new RangeError(`No words in ${language}.`);
  return { openings, followers, forms };
}

function sentencesIn(text: string): string[] {
  return text
    .replace(/\]\([^)]*\)/g, ' ')
    .split(/[.!?؟;؛:\n()«»]+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
