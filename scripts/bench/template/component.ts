import type { Language } from 'shared/languages';
import { expression } from './literal.ts';
import { locales } from './marks.ts';
import type { Piece } from './pieces.ts';

/** Pieces as a component of Astro that is given its view; Astro escapes what it prints. */
export function astroComponent(pieces: readonly Piece[], language: Language): string {
  return `---
import type { View } from '../../../../peer/shelf.ts';
type Props = { view: View };
const { view } = Astro.props;
const long = new Intl.DateTimeFormat(${JSON.stringify(locales[language])}, { dateStyle: 'long', timeZone: 'UTC' });
---
${markup(pieces, 'view')}
`;
}

/** Stand for the pieces that are no text while their surroundings are looked at; no page has these letters. */
const first = 0xf000;
const standIn = /[\uf000-\uf8ff]/gu;

/** Markup with expressions: in text as `{…}`, in an attribute as one template literal, in a script by `set:html`. */
function markup(pieces: readonly Piece[], from: string): string {
  const text = pieces
    .map((piece, index) => (typeof piece === 'string' ? piece : String.fromCodePoint(first + index)))
    .join('');
  const pieceAt = (character: string): Exclude<Piece, string> => {
    const piece = pieces[(character.codePointAt(0) ?? 0) - first];
    if (piece === undefined || typeof piece === 'string') throw new RangeError('No piece stands here.');
    return piece;
  };
  const plain = (character: string): string => {
    const piece = pieceAt(character);
    if ('list' in piece) throw new RangeError(`The list ${piece.list} stands in an attribute.`);
    return expression(piece, from).replace(/^text\((.*)\)$/, '$1');
  };
  const literal = (value: string): string =>
    `{\`${value.replace(/[\\`]|\$\{/g, '\\$&').replace(standIn, (character) => `\${${plain(character)}}`)}\`}`;
  const inText = (character: string): string => {
    const piece = pieceAt(character);
    if ('list' in piece) return `{(${from}.${piece.list} ?? []).map((w) => (<>${markup(piece.pieces, 'w')}</>))}`;
    return piece.as === 'html' ? `<Fragment set:html={${plain(character)}} />` : `{${plain(character)}}`;
  };
  return text
    .replace(
      /<script type="application\/ld\+json">(.*?)<\/script>/gs,
      (_, json: string) => `<script is:inline type="application/ld+json" set:html=${literal(json)}></script>`,
    )
    .replace(/<script (?!is:inline)/g, '<script is:inline ')
    .replace(
      /([\w:-]+)="([^"<>]*[\uf000-\uf8ff][^"<>]*)"/gu,
      (_, name: string, value: string) => `${name}=${literal(value.replaceAll('&amp;', '&'))}`,
    )
    .replace(standIn, inText);
}
