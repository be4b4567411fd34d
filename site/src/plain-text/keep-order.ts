import type { Language } from 'shared/languages';
import { runsOf } from '../i18n/isolate.ts';

const leftToRight = '\u200e';
const rightToLeft = '\u200f';

/**
 * A plain text whose Arabic reads in its order where there is no markup to isolate what is not Arabic. Joined numbers
 * (`2019-2020`) stand between marks that turn them left to right and what follows back, and a line that begins with
 * Latin words and goes on in Arabic begins with a mark (Unicode Bidirectional Algorithm, rules P2, W2 and W7).
 * Addresses are left as they are: a mark would be a part of them.
 */
export function keepOrder(text: string, language: Language): string {
  if (language !== 'ar') return text;
  const marked = text.split(/(https?:\/\/\S+)/).map((part, index) => (index % 2 === 1 ? part : withNumbers(part)));
  return marked.join('').split('\n').map(withDirection).join('\n');
}

function withNumbers(text: string): string {
  return runsOf(text, 'ar')
    .map((run) => (run.kind === 'number' ? leftToRight + run.text + rightToLeft : run.text))
    .join('');
}

function withDirection(line: string): string {
  const [first = ''] = /\p{L}/u.exec(line) ?? [];
  const arabic = /\p{Script=Arabic}/u;
  return arabic.test(line) && !arabic.test(first) ? rightToLeft + line : line;
}
