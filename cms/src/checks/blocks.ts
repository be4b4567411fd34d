import { Marked, type Token, type Tokens } from 'marked';

export type TextLink = { readonly href: string; readonly words: string };

/** A heading or a paragraph of a text, as it is read: without marks, code and addresses. */
export type Block = {
  /** The number of `#` before a heading; absent from any other block. */
  readonly depth?: number;
  readonly text: string;
  readonly links: readonly TextLink[];
};

/** A text longer than the site takes (`scripts/pull`) is refused as such; looking through it would hold everybody up. */
const longest = 60_000;

/** Bold, italic, struck out, an escaped sign: what holds words. */
const holdsWords = (token: Token): token is Token & { tokens: Token[] } =>
  'tokens' in token && token.tokens !== undefined && token.tokens.length > 0;

function wordsIn(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'codespan' || token.type === 'html' || token.type === 'image') return '';
      if (token.type === 'br') return ' ';
      if (holdsWords(token)) return wordsIn(token.tokens);
      return 'text' in token && typeof token.text === 'string' ? token.text : '';
    })
    .join('');
}

function linksIn(tokens: readonly Token[]): TextLink[] {
  return tokens.flatMap((token) => {
    if (token.type === 'link') return [{ href: String(token.href), words: wordsIn(token.tokens ?? []) }];
    return holdsWords(token) ? linksIn(token.tokens) : [];
  });
}

function blockOf(tokens: readonly Token[], depth?: number): Block {
  return { ...(depth === undefined ? {} : { depth }), text: wordsIn(tokens).trim(), links: linksIn(tokens) };
}

function within(tokens: readonly Token[]): Block[] {
  return tokens.flatMap((token) => {
    switch (token.type) {
      case 'heading':
        return [blockOf(token.tokens ?? [], (token as Tokens.Heading).depth)];
      case 'paragraph':
      case 'text':
        return [blockOf(token.tokens ?? [token])];
      case 'list':
        return (token as Tokens.List).items.flatMap((item) => within(item.tokens));
      case 'blockquote':
        return within(token.tokens ?? []);
      case 'table': {
        const { header, rows } = token as Tokens.Table;
        return [...header, ...rows.flat()].map((cell) => blockOf(cell.tokens));
      }
      default:
        return [];
    }
  });
}

/** The headings and paragraphs of a Markdown text, in its order. */
export function blocksOf(markdown: string): Block[] {
  return markdown.length > longest ? [] : within(new Marked().lexer(markdown));
}
