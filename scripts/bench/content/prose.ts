import { between, pick, type Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A page of the plan to which a text may lead. */
export type Target = { readonly label: string; readonly path: string };

/** How often a word is one of the forms that the language makes, and not one that follows the word before. */
const surprise = 0.15;

/** A run of words as the language strings them, the first one in upper case. */
export function phrase(vocabulary: Vocabulary, random: Random, length: number): string {
  const words: string[] = [];
  let known = pick(random, vocabulary.openings);
  while (words.length < length) {
    words.push(words.length > 0 && random() < surprise ? pick(random, vocabulary.forms) : known);
    known = pick(random, vocabulary.followers.get(known) ?? vocabulary.openings);
  }
  const [first = '', ...rest] = words.join(' ').replaceAll('’ ', '’');
  return first.toUpperCase() + rest.join('');
}

/** Some sentences, each ended by a full stop. */
export function sentences(vocabulary: Vocabulary, random: Random, count: number): string {
  return Array.from({ length: count }, () => `${phrase(vocabulary, random, between(random, 8, 20))}.`).join(' ');
}

/** A text in Markdown of some sections: paragraphs, a list, links to pages, words in bold. */
export function body(vocabulary: Vocabulary, random: Random, targets: readonly Target[]): string {
  const section = (): string[] => {
    const { label, path } = pick(random, targets);
    return [
      `## ${phrase(vocabulary, random, between(random, 3, 6))}`,
      `${sentences(vocabulary, random, between(random, 2, 4))} [${label}](${path}).`,
      `${sentences(vocabulary, random, 1)} **${phrase(vocabulary, random, 3)}**.`,
    ];
  };
  const list = Array.from(
    { length: between(random, 3, 5) },
    () => `- ${phrase(vocabulary, random, between(random, 3, 8))}`,
  );
  return [
    sentences(vocabulary, random, 3),
    ...section(),
    list.join('\n'),
    ...section(),
    ...(random() < 0.5 ? section() : []),
    sentences(vocabulary, random, 2),
  ].join('\n\n');
}
