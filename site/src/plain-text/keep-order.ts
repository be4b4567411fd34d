import type { Language } from 'shared/languages';
import { runsOf } from '../i18n/isolate.ts';

const leftToRight = '\u200e';

/**
 * A plain text whose joined numbers (`2019-2020`) keep their order among Arabic letters: where there is no markup to
 * isolate them, a left-to-right mark before the number says so (Unicode Bidirectional Algorithm, rules W2 and W7).
 * Addresses are left as they are: a mark would be a part of them.
 */
export function keepOrder(text: string, language: Language): string {
  if (language !== 'ar') return text;
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? part : marked(part, language)))
    .join('');
}

function marked(text: string, language: Language): string {
  return runsOf(text, language)
    .map((run) => (run.kind === 'number' ? leftToRight + run.text : run.text))
    .join('');
}
