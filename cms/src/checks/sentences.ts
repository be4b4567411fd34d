import type { Language } from 'shared/languages';
import { quoted, type Advise } from './finding';
import { writtenOf } from './texts';

/** In words, as the network's plain language asks for. */
const longest = 25;

type Granularity = 'sentence' | 'word';
const segmenters = new Map<string, Intl.Segmenter>();

/** One for each language and granularity: making one costs more than a sentence does. */
function segmenterOf(language: Language, granularity: Granularity): Intl.Segmenter {
  const key = `${language} ${granularity}`;
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity });
  segmenters.set(key, segmenter);
  return segmenter;
}

function countWords(sentence: string, language: Language): number {
  return [...segmenterOf(language, 'word').segment(sentence)].filter(({ isWordLike }) => isWordLike).length;
}

/** Sentences stay short; how words and sentences end, Unicode says for each language (UAX #29). */
export const sentences: Advise = ({ form, entry, language }) =>
  writtenOf(form, entry).flatMap(({ path, blocks }) =>
    blocks.flatMap(({ text }) =>
      [...segmenterOf(language, 'sentence').segment(text)].flatMap(({ segment }) => {
        const words = countWords(segment, language);
        if (words <= longest) return [];
        const message = `La phrase ${quoted(segment)} compte ${String(words)} mots\u00a0: coupez-la en deux.`;
        return [{ path, message }];
      }),
    ),
  );
