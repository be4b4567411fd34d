import { diffArrays } from 'diff';
import type { Language } from 'shared/languages';
import type { Piece } from './versions-reply';

/** Beyond so many words removed and added, a text is another one, and is shown whole. */
const most = 2000;

/** How many characters of what stayed are shown on either side of what did not. */
const around = 60;

/** Words, and what stands between them. Arabic is no more written in letters of Latin than French in Arabic ones: Unicode knows both. */
function wordsOf(text: string, language: Language): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}

/** Takes words that were removed and added one by one together with the spaces between them: a sentence is read as a whole. */
function gathered(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let [removed, added, blank] = ['', '', ''];
  const flush = (): void => {
    if (removed !== '') result.push({ text: removed, change: 'removed' });
    if (added !== '') result.push({ text: added, change: 'added' });
    [removed, added] = ['', ''];
  };
  for (const { text, change } of pieces) {
    if (change === undefined && text.trim() === '' && removed !== '' && added !== '') {
      blank += text;
    } else if (change === undefined) {
      flush();
      result.push({ text: blank + text });
      blank = '';
    } else {
      [removed, added, blank] = [removed + blank, added + blank, ''];
      if (change === 'removed') removed += text;
      else added += text;
    }
  }
  flush();
  if (blank !== '') result.push({ text: blank });
  return result;
}

/** What stayed, shortened in its middle, or where nothing comes before or after it. */
function shortened({ text, change }: Piece, position: number, { length }: readonly Piece[]): Piece {
  if (change !== undefined || text.length <= 3 * around) return change === undefined ? { text } : { text, change };
  const start = position === 0 ? '' : text.slice(0, around).replace(/\S*$/u, '');
  const end = position === length - 1 ? '' : text.slice(-around).replace(/^\S*/u, '');
  return { text: `${start}[…]${end}` };
}

/** How a text differs from another one, word by word; what stayed is shortened. */
export function wordDifference(before: string, after: string, language: Language): Piece[] {
  const changes = diffArrays(wordsOf(before, language), wordsOf(after, language), { maxEditLength: most });
  if (changes === undefined) {
    return [
      { text: before, change: 'removed' },
      { text: after, change: 'added' },
    ];
  }
  const pieces = changes.map(({ value, added, removed }): Piece => {
    const text = value.join('');
    return added || removed ? { text, change: added ? 'added' : 'removed' } : { text };
  });
  return gathered(pieces).map(shortened);
}
