import type { Language } from 'shared/languages';
import { keepOrder } from '../plain-text/keep-order.ts';

/** What is said of a page by whoever shares it. `facts` are lines of their own: when and where, in words. */
export type Shared = {
  readonly title: string;
  readonly summary: string;
  readonly facts: readonly string[];
  /** The page's address with its origin, in its escaped form, which every program recognises. */
  readonly address: string;
  /** Who speaks. */
  readonly network: string;
  readonly language: Language;
};

/** The text to paste as it is, on a page of Facebook or in a message, and the link that opens an e-mail with the address. */
export type ShareTexts = { readonly post: string; readonly mailto: string };

/** The texts with which a page is shared; nothing in them is added to what the entry says. */
export function shareTexts({ title, summary, facts, address, network, language }: Shared): ShareTexts {
  const about = [summary, ...(facts.length === 0 ? [] : [facts.join('\n')])];
  const joined = (...blocks: readonly string[]): string => keepOrder(blocks.join('\n\n'), language);
  return { post: joined(title, ...about, address), mailto: mailto(title, joined(address, network)) };
}

/** An address that opens an e-mail (RFC 6068, whose lines end in CRLF). */
function mailto(subject: string, body: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}
