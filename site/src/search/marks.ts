import { indexTerms } from 'shared/search-terms';

/** A part of a text, marked where a reader's words found it; together the parts are the text again. */
export type Part = { readonly text: string; readonly marked: boolean };

const word = /[\p{L}\p{M}\p{N}\u0640]+/gu;

/** Tells whether a word answers one of the terms: it begins with it, or is the same but for an ending. */
function answers(text: string, terms: readonly string[]): boolean {
  const forms = indexTerms(text);
  return terms.some((term) =>
    forms.some(
      (form) => form.startsWith(term) || (form.length > 3 && term.length - form.length < 3 && term.startsWith(form)),
    ),
  );
}

/** Cuts a text into what answers the terms and what lies between. */
export function partsOf(text: string, terms: readonly string[]): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    if (!answers(found, terms)) continue;
    if (index > end) parts.push({ text: text.slice(end, index), marked: false });
    parts.push({ text: found, marked: true });
    end = index + found.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), marked: false });
  return parts;
}

/** Words before the first one found, and in all. */
const [before, shown] = [8, 32];

/** What to show of a page below its title: its summary, or the passage that answers the terms where the summary does not. */
export function excerptOf(summary: string, content: string, terms: readonly string[]): string {
  if (answers(summary, terms)) return summary;
  const words = content.split(' ');
  const first = words.findIndex((part) => answers(part, terms));
  if (first === -1) return summary;
  const start = Math.max(0, first - before);
  const passage = words.slice(start, start + shown).join(' ');
  return `${start > 0 ? '… ' : ''}${passage}${start + shown < words.length ? ' …' : ''}`;
}
