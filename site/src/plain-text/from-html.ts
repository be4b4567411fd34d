import { NodeType, parse, type HTMLElement, type Node } from 'node-html-parser';
import type { Html } from 'shared/leaves';

/**
 * A rich text as a plain one that can be pasted anywhere: paragraphs are separated by an empty line, headings underlined
 * by nothing and set apart, items begin with a dash or their number, quotes with `> `, a link is followed by its address.
 */
export function fromHtml(html: Html): string {
  return blocksIn(parse(html, { comment: false })).join('\n\n');
}

const listItems = new Set(['UL', 'OL']);
const containers = new Set(['DIV', 'SECTION', 'TABLE', 'THEAD', 'TBODY', 'LI']);
const blocks = new Set([...listItems, ...containers, 'P', 'H2', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE', 'PRE', 'TR']);

const isElement = (node: Node): node is HTMLElement => node.nodeType === NodeType.ELEMENT_NODE;
const isBlock = (node: Node): node is HTMLElement => isElement(node) && blocks.has(node.tagName);

/** The blocks in an element, each as its lines; text that stands between blocks is a block too. */
function blocksIn(parent: HTMLElement): string[] {
  const found: string[] = [];
  let loose = '';
  const close = (): void => {
    if (loose.trim() !== '') found.push(tidy(loose));
    loose = '';
  };
  for (const node of parent.childNodes) {
    if (isBlock(node)) {
      close();
      found.push(...blocksOf(node));
    } else loose += inline(node);
  }
  close();
  return found;
}

function blocksOf(element: HTMLElement): string[] {
  const { tagName } = element;
  if (listItems.has(tagName)) return [itemsOf(element).join('\n')];
  if (tagName === 'BLOCKQUOTE') return [prefixed(blocksIn(element).join('\n\n'), '> ', '> ')];
  if (tagName === 'TR') return [element.children.map((cell) => tidy(inline(cell))).join(' | ')];
  if (tagName === 'PRE') return [element.textContent.trim()];
  return containers.has(tagName) ? blocksIn(element) : [tidy(inline(element))].filter((text) => text !== '');
}

function itemsOf(list: HTMLElement): string[] {
  const first = Number(list.getAttribute('start') ?? 1);
  return list.children.map((item, index) => {
    const mark = list.tagName === 'OL' ? `${first + index}. ` : '- ';
    return prefixed(blocksIn(item).join('\n'), mark, ' '.repeat(mark.length));
  });
}

/** The text of what runs within a line. */
function inline(node: Node): string {
  if (!isElement(node)) return node.text.replace(/[ \t\n\r]+/g, ' ');
  if (node.tagName === 'BR') return '\n';
  const text = node.childNodes.map(inline).join('');
  const address = node.tagName === 'A' ? node.getAttribute('href') : undefined;
  return address === undefined || !/^https?:/.test(address) || address === text ? text : `${text} (${address})`;
}

const tidy = (text: string): string => text.replace(/ *\n */g, '\n').trim();

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd())
    .join('\n');
}
