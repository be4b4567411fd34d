import type { Language } from 'shared/languages';
import { locales } from './marks.ts';
import { kinds, type Piece, type Templates, type Value } from './pieces.ts';

/**
 * Templates as the source of a JavaScript module of functions, each a template literal: the fastest form that a page can
 * have. `default[language][kind](view)` gives the page.
 */
export function moduleOf(templates: Readonly<Record<Language, Templates>>): string {
  const languages = Object.entries(templates).map(([language, own]) => {
    const functions = kinds.map((kind) => `${JSON.stringify(kind)}: (v) => ${literal(own[kind], 'v')},`);
    const locale = JSON.stringify(locales[language as Language]);
    return `${language}: (() => {
const long = new Intl.DateTimeFormat(${locale}, { dateStyle: 'long', timeZone: 'UTC' });
return {\n${functions.join('\n')}\n};\n})(),`;
  });
  return `const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (value) => (/[&<>"']/.test(value) ? value.replace(/[&<>"']/g, (sign) => signs[sign]) : value);
export default {\n${languages.join('\n')}\n};\n`;
}

/** Pieces as a template literal that reads its values from a variable. */
export function literal(pieces: readonly Piece[], from: string): string {
  const parts = pieces.map((piece) => {
    if (typeof piece === 'string') return piece.replace(/[\\`]|\$\{/g, '\\$&');
    if ('list' in piece) return `\${(${from}.${piece.list} ?? []).map((w) => ${literal(piece.pieces, 'w')}).join('')}`;
    return `\${${expression(piece, from)}}`;
  });
  return `\`${parts.join('')}\``;
}

/** A value as an expression of JavaScript; `text` and `long` are in scope. */
export function expression({ value, as }: Value, from: string): string {
  const [name, language] = value.split('.');
  const read = language === undefined ? `${from}.${value}` : `${from}.${name}s.${language}`;
  const forms: Readonly<Record<Value['as'], string>> = {
    text: `text(${read})`,
    html: read,
    xml: `text(${read})`,
    uri: name === 'path' || name === 'page' ? `encodeURI(${read})` : `encodeURIComponent(${read})`,
    iso: read,
    day: `${read}.slice(0, 10)`,
    long: `long.format(new Date(${read}))`,
    rfc: `new Date(${read}).toUTCString()`,
  };
  return forms[as];
}
