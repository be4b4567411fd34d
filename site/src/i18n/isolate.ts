import type { Language } from 'shared/languages';

/**
 * A run of text: `number` for numbers that a sign joins and that must not be torn (`2019-2020`, `2.3`),
 * `name` for names that a hyphen joins (`Anti-rumours`), `latin` for Latin words in an Arabic text, whose direction must
 * not mix with their neighbours'.
 */
export type Run = { readonly text: string; readonly kind: 'plain' | 'latin' | 'name' | 'number' };

const number = /\p{Nd}+(?:[-–./:]\p{Nd}+)+/u;
// A run ends in a letter or a digit: the full stop after it belongs to the sentence around it.
const word = /\p{Script=Latin}(?:[\p{Script=Latin}\p{N}\p{M}'’.&/+-]*[\p{Script=Latin}\p{N}\p{M}])?/u;
// A number after a name is part of it: RFC 4180, salle 2.
const count = /\p{Nd}+(?:[-–./:]\p{Nd}+)*/u;
// A Latin comma between Latin words is theirs: an Arabic sentence has its own.
const words = `${word.source}(?:,?[ \\u00a0](?:${word.source}|${count.source}))*`;
const name = /\p{Lu}[\p{L}\p{M}]*(?:-[\p{L}\p{M}]+)+/u;
const own = new RegExp(`(?<![\\p{L}\\p{N}-])${name.source}|${number.source}`, 'gu');
const foreign = new RegExp(`${words}|${number.source}`, 'gu');

/** What every run of a kind holds: most texts do not, and are asked no more. Arabic letters and common signs alone hold none. */
const ownSign = /-|\p{Nd}[-–./:]/u;
const foreignSign = /[^\u0600-\u065f\u066a-\u06ef\u06fa-\u06ff\s.,:;!?()«»…-]/;

const mayHoldRuns = (text: string, language: Language): boolean =>
  (language === 'ar' ? foreignSign : ownSign).test(text);

function kindOf(run: string, language: Language): Exclude<Run['kind'], 'plain'> {
  if (/^\p{Nd}/u.test(run)) return 'number';
  return language === 'ar' ? 'latin' : 'name';
}

/** Cuts a text of a language into runs; together they are the text again. */
export function runsOf(text: string, language: Language): readonly Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(language === 'ar' ? foreign : own)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), kind: 'plain' });
    runs.push({ text: match[0], kind: kindOf(match[0], language) });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), kind: 'plain' });
  return runs;
}

const joined = new RegExp(name.source, 'gu');
/** Longest name, in letters, that a narrow screen holds on one line. */
const longest = 24;

function whole(text: string): string {
  return text.length > longest ? text : `<span class="whole">${text}</span>`;
}

function marked(run: string, language: Language): string {
  const kind = kindOf(run, language);
  if (kind === 'name') return whole(run);
  return kind === 'number'
    ? `<bdi dir="ltr" class="whole">${run}</bdi>`
    : `<bdi dir="ltr">${run.replace(joined, whole)}</bdi>`;
}

/** Isolates the runs of an HTML fragment. It is sanitised: a `<` opens a tag and nothing else, entities stay as they are. */
export function isolateHtml(html: string, language: Language): string {
  return html.replace(/<[^>]*>|&#?\w+;|[^<&]+/g, (part) => {
    if (part.startsWith('<') || part.startsWith('&') || !mayHoldRuns(part, language)) return part;
    return part.replace(language === 'ar' ? foreign : own, (run) => marked(run, language));
  });
}

/** The same for a plain text: gives HTML in which the text's own signs are escaped. */
export function isolateText(text: string, language: Language): string {
  return isolateHtml(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'), language);
}
