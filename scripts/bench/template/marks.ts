import { languageCodes, type Language } from 'shared/languages';

/**
 * Marks that stand in a page for what changes from page to page: single characters of Unicode's private use area, which no
 * text has and which the site prints, escapes and percent-encodes as it does any letter.
 */

/** Whose text a mark stands for; `drop` is for entries whose lines a template has no use for. */
export const scopes = ['article', 'related', 'line', 'theme', 'city', 'action', 'event', 'drop'] as const;
export type Scope = (typeof scopes)[number];

const texts = ['title', 'summary', 'body'] as const;
export type Text = (typeof texts)[number];

const first = 0xe000;
const room = 16;

const markAt = (scope: Scope, offset: number): string =>
  String.fromCodePoint(first + scopes.indexOf(scope) * room + offset);

/** The mark of a text; the name of a theme or a city is its title. */
export function markOf(scope: Scope, text: Text): string {
  return markAt(scope, texts.indexOf(text));
}

/** The mark of a slug in a language. */
export function slugMark(scope: Scope, language: Language): string {
  return markAt(scope, texts.length + languageCodes.indexOf(language));
}

/** Matches any mark of a scope, as it is or percent-encoded. */
export function anyMark(scope: Scope): RegExp {
  const marks = Array.from({ length: texts.length + languageCodes.length }, (_, offset) => markAt(scope, offset));
  return new RegExp(marks.flatMap((mark) => [mark, encodeURIComponent(mark)]).join('|'), 'u');
}

/** When the model article appeared, and those around it: far from every date of the content, so that each is found again. */
export const instants = {
  article: '2099-02-03T04:05:06.000Z',
  related: '2099-01-02T04:05:06.000Z',
  line: '2098-12-04T04:05:06.000Z',
} as const;
/** The number of the model's older page, and how each language writes it: no other text says so. */
export const modelNumber = 2;
export const numberWords: Readonly<Record<Language, readonly string[]>> = {
  fr: ['page ', 'Page '],
  ar: ['الصفحة '],
  en: ['page ', 'Page '],
};

export const modelYear = '2099';
export const droppedYear = '2098';

/** How each language writes a date. */
export const locales: Readonly<Record<Language, string>> = { fr: 'fr', ar: 'ar-MA', en: 'en-GB' };
