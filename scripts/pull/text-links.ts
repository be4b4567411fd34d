import type { Entry } from 'shared/generated/index';
import { decodedPath, entryAt, homePath, pathFor } from 'shared/paths';
import { replacing } from 'shared/deferred';
import { longFields } from 'shared/snapshot';
import { addressAt } from './address.ts';
import { titleOf, type Finding } from './report.ts';

/** As `renderMarkdown` writes a link: no other attribute, no `>` in the address, no link in a link. */
const link = /<a href="([^"]*)">([\s\S]*?)<\/a>/g;

/** What relative addresses within the site are read from, whatever its domain. */
const anySite = 'https://site.invalid';

const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const plain = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot);/g, (sign) => signs[sign] ?? sign);

/** The addresses of entries to which the texts of an entry link, as `addressAt` writes them. */
export function addressesIn(entry: Entry): readonly string[] {
  return longFields(entry).flatMap((field) =>
    [...textOf(entry, field).matchAll(link)].flatMap(([, href = '']) => targetOf(href, entry)?.address ?? []),
  );
}

/**
 * An entry whose texts keep of each link to an entry that is not on the site the words alone, with a finding for each.
 * @param stands tells whether an entry of the site stands at an address.
 */
export function withoutDeadLinks(
  entry: Entry,
  stands: (address: string) => boolean,
): { readonly entry: Entry; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const mended: Record<string, string> = {};
  for (const field of longFields(entry)) {
    const text = textOf(entry, field);
    const kept = text.replace(link, (whole: string, href: string, words: string) => {
      const target = targetOf(href, entry);
      if (target === undefined || stands(target.address)) return whole;
      findings.push(deadLink(entry, field, plain(words), target.path));
      return words;
    });
    if (kept !== text) mended[field] = kept;
  }
  return { entry: findings.length === 0 ? entry : replacing(entry, mended), findings };
}

function textOf(entry: Entry, field: string): string {
  const text: unknown = Reflect.get(entry, field);
  return typeof text === 'string' ? text : '';
}

/** The entry's address to which a link leads, or into what stands below it, such as its calendar; nothing for any other. */
function targetOf(href: string, entry: Entry): { readonly path: string; readonly address: string } | undefined {
  const own = 'slug' in entry ? pathFor(entry.type, entry.language, entry.slug) : homePath(entry.language);
  const url = URL.parse(plain(href), new URL(own, anySite));
  if (url?.origin !== anySite) return undefined;
  const path = decodedPath(url.pathname).normalize('NFC');
  const found = entryAt(path);
  return found && { path, address: addressAt(found.type, found.language, found.slug) };
}

function deadLink(entry: Entry, field: string, words: string, path: string): Finding {
  const { type, id, language } = entry;
  return {
    ...{ effect: 'mended', type, id, language, title: titleOf(entry), field },
    problem: `le lien «\u00a0${words}\u00a0» mène à ${path}, où aucune page n’est en ligne\u00a0; seuls ses mots sont publiés`,
    remedy: 'Retirez ce lien, corrigez son adresse ou publiez la page à laquelle il mène.',
  };
}
