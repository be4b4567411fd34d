import { Marked, type Tokens } from 'marked';
import sanitizeHtml from 'sanitize-html';
import type { Html } from 'shared/leaves';
import { slugFrom } from 'shared/slug';

/** Why a text is refused: rendering it would take seconds or overflow the stack. */
export type MarkdownProblem = 'too-long' | 'too-deep' | 'too-many-marks';

const longest = 60_000;
/** Deepest indentation, in spaces, and deepest quotation. */
const deepest = { indent: 24, quote: 6 };
/** Most emphasis marks in one paragraph: matching them takes time that grows with their square. */
const mostMarks = 500;

/** Gives the reason why a Markdown text cannot be rendered safely, or nothing. */
export function markdownProblem(markdown: string): MarkdownProblem | undefined {
  if (markdown.length > longest) return 'too-long';
  for (const line of markdown.split('\n')) {
    const indent = line.length - line.trimStart().length;
    const quote = /^[\s>]*/.exec(line)?.[0].replaceAll(/[^>]/g, '').length ?? 0;
    if (indent > deepest.indent || quote > deepest.quote) return 'too-deep';
    if ((line.match(/(?:[-*+]|\d+[.)])\s+(?=[-*+]|\d+[.)])/g)?.length ?? 0) > deepest.quote) return 'too-deep';
  }
  for (const block of markdown.split(/\n\s*\n/)) {
    if ((block.match(/[_*~]/g)?.length ?? 0) > mostMarks) return 'too-many-marks';
  }
  return undefined;
}

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'blockquote', 'a', 'strong', 'em', 'del', 'code', 'pre', 'hr', 'br'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href'], h2: ['id'], h3: ['id'], h4: ['id'], ol: ['start'], th: ['scope'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'iframe', 'svg', 'math', 'template', 'title'],
};

/**
 * Renders Markdown (CommonMark with tables) to HTML that is safe to print: no script, style, image or unknown address.
 * Headings start at h2, since the page's title is the h1, and carry an id for links to a passage.
 */
export function renderMarkdown(markdown: string): Html {
  const ids = new Map<string, number>();
  let level = 1;
  const marked = new Marked({ gfm: true, async: false });
  marked.use({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading): string {
        level = Math.min(Math.max(depth, 2), level + 1, 4);
        return `<h${level} id="${anchor(text, ids)}">${this.parser.parseInline(tokens)}</h${level}>\n`;
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

/** An id from a heading's words, with a number where the same words stood before; `s-` keeps it apart from the page's own. */
function anchor(text: string, ids: Map<string, number>): string {
  const base = `s-${slugFrom(text) || 'section'}`;
  const seen = ids.get(base) ?? 0;
  ids.set(base, seen + 1);
  return seen === 0 ? base : `${base}-${seen + 1}`;
}
