import { Marked, type Tokens } from 'marked';
import sanitizeHtml from 'sanitize-html';
import type { Html } from 'shared/leaves';
import { slugFrom } from 'shared/slug';

/** Renders Markdown as `renderMarkdown` does, here or elsewhere. */
export type RenderMarkdown = (markdown: string, part: string) => Html | Promise<Html>;

/** Why a text is refused: rendering it would take seconds or overflow the stack. */
export type MarkdownProblem = 'too-long' | 'too-deep' | 'too-many-marks';

const longest = 60_000;
/** Deepest indentation, in spaces, and deepest quotation. */
const deepest = { indent: 24, quote: 6 };
/** Most emphasis marks in one paragraph: matching them takes time that grows with their square. */
const mostMarks = 500;

/** What every text that is too deep holds somewhere; most texts do not, and need no look at each line. */
const perhapsDeep = /^[\s>]{7}|(?:[-*+]|\d{1,9}[.)])\s+(?:[-*+]|\d{1,9}[.)])/m;

/** Gives the reason why a Markdown text cannot be rendered safely, or nothing. */
export function markdownProblem(markdown: string): MarkdownProblem | undefined {
  if (markdown.length > longest) return 'too-long';
  if (perhapsDeep.test(markdown) && isTooDeep(markdown)) return 'too-deep';
  for (const block of markdown.split(/\n\s*\n/)) {
    if ((block.match(/[_*~]/g)?.length ?? 0) > mostMarks) return 'too-many-marks';
  }
  return undefined;
}

function isTooDeep(markdown: string): boolean {
  return markdown.split('\n').some((line) => {
    const indent = line.length - line.trimStart().length;
    const quote = /^[\s>]*/.exec(line)?.[0].replaceAll(/[^>]/g, '').length ?? 0;
    const items = line.match(/(?:[-*+]|\d{1,9}[.)])\s+(?=[-*+]|\d{1,9}[.)])/g)?.length ?? 0;
    return indent > deepest.indent || quote > deepest.quote || items > deepest.quote;
  });
}

/** What a relative address is read from. */
const anyPage = 'https://example.org/';

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'blockquote', 'a', 'strong', 'em', 'del', 'code', 'pre', 'hr', 'br'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href'], h2: ['id'], h3: ['id'], h4: ['id'], ol: ['start'], th: ['scope'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
  // An address that no browser can read leads nowhere, and a link without words says nothing (WCAG 2.4.4).
  transformTags: {
    a: (tagName, { href = '' }) => {
      const attribs: sanitizeHtml.Attributes = URL.canParse(href, anyPage) ? { href } : {};
      return { tagName, attribs };
    },
  },
  exclusiveFilter: ({ tag, text }) => tag === 'a' && text.trim() === '',
  disallowedTagsMode: 'discard',
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'iframe', 'svg', 'math', 'template', 'title'],
};

/** Tells whether a Markdown text holds HTML of its own, which is not published: of it only the words are, and `<br>`. */
export function holdsTags(markdown: string): boolean {
  return /<(?!br\b|img\b)\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/i.test(markdown.replace(/```[\s\S]*?```|`[^`]*`/g, ''));
}

/**
 * Renders Markdown (CommonMark with tables) to HTML that is safe to print and valid wherever flow content is: no script,
 * style, image, unknown address or tag of its writer's. Headings start at h2, since the page's title is the h1, skip no
 * level, have words, and carry an id for links to a passage.
 * @param part what tells this text's ids from those of another on the same page; empty for a page's main text.
 */
export function renderMarkdown(markdown: string, part = ''): Html {
  const ids = new Set<string>();
  let level = 1;
  const marked = new Marked({ gfm: true, async: false });
  marked.use({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading): string {
        const words = this.parser.parseInline(tokens);
        if (wordsOf(words) === '') return '';
        level = Math.min(Math.max(depth, 2), level + 1, 4);
        return `<h${level} id="${anchor(text, part, ids)}">${words}</h${level}>\n`;
      },
      html({ text, block }: Tokens.HTML | Tokens.Tag): string {
        const words = block ? wordsOf(text.replace(/<\/?(?:p|div|h\d|[uod]l|li|t[rdh]|br)\b/gi, ' $&')) : '';
        if (words !== '') return `<p>${words}</p>\n`;
        return /^<br\s*\/?>$/i.test(text) ? '<br>' : '';
      },
      text(token: Tokens.Text | Tokens.Escape): false {
        // Between tags of some names Marked leaves text as it stands, and the tags are gone.
        if ('escaped' in token) token.escaped = false;
        return false;
      },
      link({ href, tokens }: Tokens.Link): string | false {
        if (!href.startsWith('tel:') || !URL.canParse(href)) return false;
        return `<a href="${new URL(href).href.replaceAll('"', '%22')}">${unbroken(this.parser.parseInline(tokens))}</a>`;
      },
      image: () => '',
      tablecell(cell: Tokens.TableCell): string {
        const tag = cell.header ? 'th scope="col"' : 'td';
        return `<${tag}>${this.parser.parseInline(cell.tokens)}</${cell.header ? 'th' : 'td'}>\n`;
      },
    },
  });
  return sanitizeHtml(marked.parse(markdown, { async: false }), allowed).trim() as Html;
}

/** The words in HTML, escaped. */
function wordsOf(html: string): string {
  if (!/[<>&]/.test(html)) return html.trim();
  return sanitizeHtml(html, { ...allowed, allowedTags: [] }).trim();
}

/** A telephone number stays on its line (html-validate: tel-non-breaking). */
function unbroken(html: string): string {
  return html.replace(/<[^>]*>|[ -]/g, (found) => ({ ' ': '\u00a0', '-': '\u2011' })[found] ?? found);
}

/**
 * An id from a heading's words, with a number where it is taken: `s-` keeps it apart from the page's own, `_`, which no
 * slug holds, from those of another part.
 */
function anchor(text: string, part: string, ids: Set<string>): string {
  const base = `s-${part === '' ? '' : `${part}_`}${slugFrom(text) || 'section'}`;
  let id = base;
  for (let number = 2; ids.has(id); number += 1) id = `${base}-${number}`;
  ids.add(id);
  return id;
}
