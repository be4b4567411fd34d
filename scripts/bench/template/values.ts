import { languageCodes, type Language } from 'shared/languages';
import { facetPath } from 'shared/paths';
import { instants, locales, markOf, modelYear, slugMark, type Scope } from './marks.ts';
import type { Kind, Piece, Value } from './pieces.ts';
import { numberValues } from './turns.ts';

/** Cuts a text at each thing that stands for a value of a scope. */
export function valuesIn(text: string, scope: Scope | 'year' | undefined, kind: Kind, language: Language): Piece[] {
  if (scope === undefined) return [text];
  const table = new Map(substitutions(scope, kind, language));
  const pattern = new RegExp(
    [...table.keys()].map((key) => key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
    'gu',
  );
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    pieces.push(text.slice(from, index), ...(table.get(found) ?? [found]));
    from = index + found.length;
  }
  return [...pieces, text.slice(from)];
}

/** What stands for which value; longer things first, so that a path is not taken for its slug. */
function substitutions(scope: Scope | 'year', kind: Kind, language: Language): [string, readonly Piece[]][] {
  const values = scope === 'year' ? yearValues : scopedValues(scope, kind, language);
  const found = values.map(([key, value]): [string, readonly Piece[]] => [key, [value]]);
  return kind === 'older' && scope === 'theme' ? [...numberValues(language), ...found] : found;
}

const yearValues: readonly [string, Value][] = [[modelYear, { value: 'title', as: 'text' }]];

function scopedValues(scope: Scope, kind: Kind, language: Language): [string, Value][] {
  const isFeed = kind.startsWith('feed-');
  const found: [string, Value][] = [];
  if ((kind === 'part' || kind === 'older') && scope === 'theme') {
    for (const code of languageCodes) {
      const path = facetPath('article', code, 'theme', slugMark('theme', code));
      found.push(
        [path, { value: `path.${code}`, as: 'text' }],
        [encodeURI(path), { value: `path.${code}`, as: 'uri' }],
      );
    }
  }
  if (scope === 'article' || scope === 'related' || scope === 'line') {
    const instant = instants[scope];
    const long = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
    found.push([instant, { value: 'date', as: 'iso' }], [instant.slice(0, 10), { value: 'date', as: 'day' }]);
    found.push([long.format(new Date(instant)), { value: 'date', as: 'long' }]);
    if (isFeed) found.push([new Date(instant).toUTCString(), { value: 'date', as: 'rfc' }]);
  }
  for (const code of languageCodes) {
    const slug = slugMark(scope, code);
    const written = { value: `slug.${code}`, as: 'uri' } as const;
    found.push([slug, { value: `slug.${code}`, as: 'text' }], [encodeURIComponent(slug), written]);
    // A link to write an e-mail holds an address that is encoded already.
    found.push([encodeURIComponent(encodeURIComponent(slug)), written]);
  }
  for (const value of ['title', 'summary'] as const) {
    const mark = markOf(scope, value);
    found.push([mark, { value, as: 'text' }], [encodeURIComponent(mark), { value, as: 'uri' }]);
  }
  return [...found, [markOf(scope, 'body'), { value: 'body', as: isFeed ? 'xml' : 'html' }]];
}
