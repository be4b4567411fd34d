import { languageCodes, type Language } from 'shared/languages';
import { facetPath } from 'shared/paths';
import { anyMark, droppedYear, instants, locales, markOf, modelYear, slugMark, type Scope } from './marks.ts';
import type { Kind, List, Piece, Value } from './pieces.ts';

/** Which lists a page of a kind has, by what marks their lines; the rest of the marks are values of the page itself. */
const listsOf: Readonly<Record<Kind, Partial<Record<Scope | 'year', List>>>> = {
  article: { theme: 'themes', city: 'cities', action: 'actions', event: 'events', related: 'related' },
  pictured: { theme: 'themes', city: 'cities', action: 'actions', event: 'events', related: 'related' },
  list: { theme: 'themes', city: 'cities', year: 'years', article: 'cards' },
  part: { article: 'cards', line: 'lines' },
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
  const line = isFeed ? /<item>(?:(?!<item>).)*?<\/item>/gsu : /<li\b[^>]*>(?:(?!<li\b).)*?<\/li>/gsu;
  const wanted = listsOf[kind];
  const pieces: Piece[] = [];
  const seen = new Set<List>();
  let from = 0;
  const put = (piece: readonly Piece[]): void => void pieces.push(...piece);
  const outside = (part: string) => valuesIn(restored(part, originals, ownScope[kind]), ownScope[kind], kind, language);
  for (const { 0: found, index } of text.matchAll(line)) {
    const scope = scopeOf(found, kind);
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

function scopeOf(line: string, kind: Kind): Scope | 'year' | undefined {
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
function valuesIn(text: string, scope: Scope | 'year' | undefined, kind: Kind, language: Language): Piece[] {
  if (scope === undefined) return [text];
  const table = new Map(substitutions(scope, kind, language));
  const pattern = new RegExp(
    [...table.keys()].map((key) => key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
    'gu',
  );
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    pieces.push(text.slice(from, index), table.get(found) ?? found);
    from = index + found.length;
  }
  return [...pieces, text.slice(from)];
}

/** What stands for which value; longer things first, so that a path is not taken for its slug. */
function substitutions(scope: Scope | 'year', kind: Kind, language: Language): [string, Value][] {
  if (scope === 'year') return [[modelYear, { value: 'title', as: 'text' }]];
  const isFeed = kind.startsWith('feed-');
  const found: [string, Value][] = [];
  if (kind === 'part' && scope === 'theme') {
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
