import type { Language } from 'shared/languages';
import { facetPath } from 'shared/paths';
import { modelNumber, numberWords, slugMark } from './marks.ts';
import type { Kind, Piece } from './pieces.ts';

const way = /<a\b[^>]*\brel="(prev|next)"[^>]*>.*?<\/a>/gsu;

/** Tells whether navigation leads to the pages beside a page of a part. */
export function isTurn(navigation: string, kind: Kind, language: Language): boolean {
  const { older, newer } = beside(kind);
  return [older, newer].some(
    (number) => number !== undefined && pagePaths(number, language).some((path) => navigation.includes(path)),
  );
}

/** Navigation between the pages of a part as a template: each way is a list of one or none. */
export function turnPieces(navigation: string, language: Language): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: link, 1: to, index } of navigation.matchAll(way)) {
    const [before, after] = link.split(/href="[^"]*"/u);
    const page = { value: 'page', as: 'text' } as const;
    pieces.push(navigation.slice(from, index), {
      list: to === 'prev' ? 'newer' : 'older',
      pieces: [`${before ?? ''}href="`, page, `"${after ?? ''}`],
    });
    from = index + link.length;
  }
  if (pieces.length === 0) throw new RangeError(`No way in ${language} leads to another page.`);
  return [...pieces, navigation.slice(from)];
}

/** Which older pages of the model's part stand beside its page of a kind. */
function beside(kind: Kind): { readonly older?: number; readonly newer?: number } {
  if (kind === 'part') return { older: 1 };
  return kind === 'older' ? { older: modelNumber - 1, newer: modelNumber + 1 } : {};
}

/** What tells an older page from the others: its number and its address. */
export function numberValues(language: Language): [string, readonly Piece[]][] {
  const [path, encoded] = pagePaths(modelNumber, language);
  const number = { value: 'number', as: 'text' } as const;
  return [
    [path, [{ value: 'page', as: 'text' }]],
    [encoded, [{ value: 'page', as: 'uri' }]],
    ...numberWords[language].flatMap((word): [string, readonly Piece[]][] => [
      [`${word}${String(modelNumber)}`, [word, number]],
      [encodeURIComponent(`${word}${String(modelNumber)}`), [encodeURIComponent(word), number]],
    ]),
  ];
}

/** The address of an older page of the model's part, as it is and encoded. */
function pagePaths(number: number, language: Language): readonly [string, string] {
  const path = `${facetPath('article', language, 'theme', slugMark('theme', language))}${String(number)}/`;
  return [path, encodeURI(path)];
}
