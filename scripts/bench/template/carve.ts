import type { Language } from 'shared/languages';
import { anyMark, droppedYear, modelYear, type Scope } from './marks.ts';
import type { Kind, List, Piece } from './pieces.ts';
import { isTurn, turnPieces } from './turns.ts';
import { valuesIn } from './values.ts';

/** Which lists a page of a kind has, by what marks their lines; the rest of the marks are values of the page itself. */
const listsOf: Readonly<Record<Kind, Partial<Record<Scope | 'year', List>>>> = {
  article: { theme: 'themes', city: 'cities', action: 'actions', event: 'events', related: 'related' },
  pictured: { theme: 'themes', city: 'cities', action: 'actions', event: 'events', related: 'related' },
  list: { theme: 'themes', city: 'cities', year: 'years', article: 'cards' },
  part: { article: 'cards', line: 'lines' },
  older: { line: 'lines' },
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
  // A line of a list, or navigation that holds no list.
  const line = isFeed
    ? /<item>(?:(?!<item>).)*?<\/item>/gsu
    : /<li\b[^>]*>(?:(?!<li\b).)*?<\/li>|<nav\b[^>]*>(?:(?!<nav\b|<li\b).)*?<\/nav>/gsu;
  const wanted = listsOf[kind];
  const pieces: Piece[] = [];
  const seen = new Set<List>();
  let from = 0;
  const put = (piece: readonly Piece[]): void => void pieces.push(...piece);
  const outside = (part: string) => valuesIn(restored(part, originals, ownScope[kind]), ownScope[kind], kind, language);
  for (const { 0: found, index } of text.matchAll(line)) {
    if (isTurn(found, kind, language)) {
      put(outside(text.slice(from, index)));
      from = index + found.length;
      put([{ list: 'turns', pieces: turnPieces(found, language) }]);
      continue;
    }
    const scope = found.startsWith('<nav') ? undefined : scopeOf(found, kind);
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
  // The model's own article stands among the newest: an older page has the lines of others.
  if (kind === 'older' && !anyMark('line').test(line) && anyMark('article').test(line)) return 'drop';
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
