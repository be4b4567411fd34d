import type { Language } from 'shared/languages';

/** What a template says of the thing that it shows, or of a thing in one of its lists. */
export type Value = {
  readonly value: 'title' | 'summary' | 'body' | `slug.${Language}` | `path.${Language}` | 'date' | 'number' | 'page';
  /**
   * How it is written: `text` with the signs of HTML escaped, `html` as it is, `xml` as HTML within XML, `uri`
   * percent-encoded; a date as `iso`, `day`, `long` or `rfc` (RFC 822).
   */
  readonly as: 'text' | 'html' | 'xml' | 'uri' | 'iso' | 'day' | 'long' | 'rfc';
};

/**
 * The lists that a template may walk: what an article names, what is akin to it, what a list shows; the ways to other pages
 * of a part, a list of one or none, and in it the older and the newer page, each a list of one or none.
 */
export type List =
  | 'themes'
  | 'cities'
  | 'actions'
  | 'events'
  | 'related'
  | 'cards'
  | 'lines'
  | 'items'
  | 'years'
  | 'turns'
  | 'older'
  | 'newer';

/** A template that knows no template language: text, values, and lists of pieces. */
export type Piece = string | Value | { readonly list: List; readonly pieces: readonly Piece[] };

/** The kinds of pages, and of feeds, that have a template. */
export const kinds = [
  'article',
  'pictured',
  'list',
  'part',
  'older',
  'home',
  'feed-home',
  'feed-list',
  'feed-city',
] as const;
export type Kind = (typeof kinds)[number];

/** The templates of a language. */
export type Templates = Readonly<Record<Kind, readonly Piece[]>>;
