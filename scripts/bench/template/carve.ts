import { languageCodes, type Language } from 'shared/languages';
import { facetPath } from 'shared/paths';
import {
  anyMark,
  droppedYear,
  instants,
  locales,
  markOf,
  modelNumber,
  modelYear,
  numberWords,
  slugMark,
  type Scope,
} from './marks.ts';
import type { Kind, List, Piece, Value } from './pieces.ts';

/** What a line of a page shows: something that is marked, a year, or the way to the page before or after it. */
type Line = Scope | 'year' | 'older' | 'newer';

/** Which lists a page of a kind has, by what marks their lines; the rest of the marks are values of the page itself. */
const listsOf: Readonly<Record<Kind, Partial<Record<Line, List>>>> = {
  article: { theme: 'themes', city: 'cities', action: 'actions', event: 'events', related: 'related' },
  pictured: { theme: 'themes', city: 'cities', action: 'actions', event: 'events', related: 'related' },
  list: { theme: 'themes', city: 'cities', year: 'years', article: 'cards' },
  part: { article: 'cards', line: 'lines', older: 'older' },
  older: { article: 'cards', line: 'lines', older: 'older', newer: 'newer' },
  home: { article: 'cards' },
  'feed-home': { article: 'items' },
  'feed-list': { article: 'items' },
  'feed-city': { article: 'items' },
};

/** Of what a page of a kind is, where it is not a list: its other marks go back to what they stand for. */
const ownScope: Readonly<Partial<Record<Kind, Scope>>> = {
  article: 'article',
  pictured: 'article',
  part: 'theme',
  older: 'theme',
  'feed-city': 'city',
};

type Page = {
  readonly kind: Kind;
  readonly language: Language;
  readonly text: string;
  /** What marks stand for where they are no part of the template. */
  readonly originals: ReadonlyMap<string, string>;
};

/** Turns a rendered page of the model into a template: lines of lists become lists, marks become values. */
export function carve({ kind, language, text, originals }: Page): readonly Piece[] {
  const isFeed = kind.startsWith('feed-');
  const line = isFeed ? /<item>(?:(?!<item>).)*?<\/item>/gsu : /<(li|p)\b[^>]*>(?:(?!<\1\b).)*?<\/\1>/gsu;
  const wanted = listsOf[kind];
  const pieces: Piece[] = [];
  const seen = new Set<List>();
  let from = 0;
  const put = (piece: readonly Piece[]): void => void pieces.push(...piece);
  const outside = (part: string) => valuesIn(restored(part, originals, ownScope[kind]), ownScope[kind], kind, language);
  for (const { 0: found, index } of text.matchAll(line)) {
    const scope = found.startsWith('<p') ? turnIn(found, kind, language) : scopeOf(found, kind);
    const list = scope === undefined ? undefined : wanted[scope];
    if (scope === undefined || (list === undefined && scope !== 'drop' && scope !== 'related' && scope !== 'line'))
      continue;
    put(outside(text.slice(from, index)));
    from = index + found.length;
    // A list has one template however many of its lines the model shows; lines of no use go.
    if (list === undefined || seen.has(list)) continue;
    if (list !== 'themes' && list !== 'cities') seen.add(list);
    put([{ list, pieces: valuesIn(found, scope, kind, language) }]);
  }
  put(outside(text.slice(from)));
  return joined(pieces);
}

/** The way to the page before or after, where a paragraph is one. */
function turnIn(paragraph: string, kind: Kind, language: Language): 'older' | 'newer' | undefined {
  const leadsTo = (number: number): boolean => pagePaths(number, language).some((path) => paragraph.includes(path));
  if (kind === 'part') return leadsTo(1) ? 'older' : undefined;
  if (kind !== 'older') return undefined;
  return leadsTo(modelNumber - 1) ? 'older' : leadsTo(modelNumber + 1) ? 'newer' : undefined;
}

/** The address of an older page of the model's part, as it is and encoded. */
function pagePaths(number: number, language: Language): readonly [string, string] {
  const path = `${facetPath('article', language, 'theme', slugMark('theme', language))}${String(number)}/`;
  return [path, encodeURI(path)];
}

function scopeOf(line: string, kind: Kind): Line | undefined {
  if (anyMark('drop').test(line)) return 'drop';
  if (kind === 'list' && line.includes(`/${droppedYear}/`)) return 'drop';
  if (kind === 'list' && line.includes(`/${modelYear}/`)) return 'year';
  for (const scope of ['related', 'line', 'article', 'action', 'event', 'theme', 'city'] as const)
    if (anyMark(scope).test(line)) return scope;
  return undefined;
}

/** Puts back what marks of other scopes than a page's own stand for. */
function restored(text: string, originals: ReadonlyMap<string, string>, own: Scope | undefined): string {
  let whole = text;
  for (const [mark, original] of originals) {
    if (own !== undefined && anyMark(own).test(mark)) continue;
    whole = whole.replaceAll(mark, original).replaceAll(encodeURIComponent(mark), encodeURIComponent(original));
  }
  return whole;
}

/** Cuts a text at each thing that stands for a value of a scope. */
function valuesIn(text: string, scope: Line | undefined, kind: Kind, language: Language): Piece[] {
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
function substitutions(scope: Line, kind: Kind, language: Language): [string, readonly Piece[]][] {
  if (scope === 'older' || scope === 'newer') {
    const number = kind === 'part' ? 1 : scope === 'older' ? modelNumber - 1 : modelNumber + 1;
    return pagePaths(number, language).map((path) => [path, [{ value: 'page', as: 'text' }]]);
  }
  const values = scope === 'year' ? yearValues : scopedValues(scope, kind, language);
  const found = values.map(([key, value]): [string, readonly Piece[]] => [key, [value]]);
  return kind === 'older' && scope === 'theme' ? [...numberValues(language), ...found] : found;
}

const yearValues: readonly [string, Value][] = [[modelYear, { value: 'title', as: 'text' }]];

/** What tells an older page from the others: its number and its address. */
function numberValues(language: Language): [string, readonly Piece[]][] {
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

/** Neighbouring texts as one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (piece === '') continue;
    if (typeof piece === 'string' && typeof last === 'string') whole[whole.length - 1] = last + piece;
    else whole.push(piece);
  }
  return whole;
}
