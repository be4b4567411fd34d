import type { Entry } from 'shared/generated/index';
import { longFields } from 'shared/snapshot';
import type { DeadLink, TargetOf } from './target.ts';

/** As `renderMarkdown` writes a link: no other attribute, no `>` in the address, no link in a link. */
const link = /<a href="([^"]*)">([\s\S]*?)<\/a>/g;

const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const plain = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot);/g, (sign) => signs[sign] ?? sign);

/** Where the links of an entry's texts lead, as it is written there. */
export function hrefsInTexts(entry: Entry): readonly string[] {
  return longFields(entry).flatMap((field) =>
    [...textOf(entry, field).matchAll(link)].map(([, href = '']) => plain(href)),
  );
}

/** Those texts of an entry that hold dead links, with the words of these alone, and what is told of each. */
export function textsWithoutDead(entry: Entry, dead: TargetOf) {
  const found: DeadLink[] = [];
  const texts: Record<string, string> = {};
  for (const field of longFields(entry)) {
    const text = textOf(entry, field);
    const kept = text.replace(link, (whole: string, href: string, words: string) => {
      const target = dead(plain(href));
      if (target === undefined) return whole;
      found.push({
        field,
        said: `le lien «\u00a0${plain(words)}\u00a0»`,
        path: target.path,
        left: 'seuls ses mots sont publiés',
      });
      return words;
    });
    if (kept !== text) texts[field] = kept;
  }
  return { changed: texts, found };
}

function textOf(entry: Entry, field: string): string {
  const text: unknown = Reflect.get(entry, field);
  return typeof text === 'string' ? text : '';
}
