import type { Language } from 'shared/languages';
import { quoted, type Advise } from './finding';
import { writtenOf } from './texts';

/** In words, as the network's plain language asks for. */
const longest = 25;

function countWords(sentence: string, language: Language): number {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(sentence);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}

/** Sentences stay short; how words and sentences end, Unicode says for each language (UAX #29). */
export const sentences: Advise = ({ form, entry, language }) =>
  writtenOf(form, entry).flatMap(({ path, blocks }) =>
    blocks.flatMap(({ text }) =>
      [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].flatMap(({ segment }) => {
        const words = countWords(segment, language);
        if (words <= longest) return [];
        const message = `La phrase ${quoted(segment)} compte ${String(words)} mots\u00a0: coupez-la en deux.`;
        return [{ path, message }];
      }),
    ),
  );
