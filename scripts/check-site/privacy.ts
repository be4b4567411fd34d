import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { isCompressed } from '../release/compressed.ts';
import type { Element, Inspected, Problem, Rule } from './pages.ts';

/** What tests plant in drafts: a word that no page can hold by chance and no release may hold at all. */
export const draftCanary = 'brouillon-canari-9f4c71';

/** A page fetches nothing from another host, by any element or style sheet, and holds nothing that runs or styles inline. */
export const ownHostOnly: Rule = (site) => [...pageProblems(site), ...styleProblems(site)];

/** No file of the release holds the canary, in any form in which text stands in a file. */
export const noDraft: Rule = (site) => {
  const forms = [draftCanary, encodeURIComponent(draftCanary)].map((form) => Buffer.from(form));
  forms.push(Buffer.from(draftCanary, 'utf16le'));
  return [...site.contents].flatMap(([path, read]) =>
    unpacked(path, read()).some((bytes) => forms.some((form) => bytes.includes(form)))
      ? [{ path, problem: 'un brouillon est dans ce fichier' }]
      : [],
  );
};

/**
 * What a file holds: the index of the search is packed by gzip (RFC 1952: 1f 8b) under names of its own, a press kit is a
 * ZIP (APPNOTE.TXT 4.3.7: PK 03 04), of which the names of the files stand in it as they are. Brotli has no such mark
 * (RFC 7932), but a name.
 */
function unpacked(path: string, file: Buffer): readonly Buffer[] {
  if (isCompressed(path)) return [brotliDecompressSync(file)];
  if (file[0] === 0x1f && file[1] === 0x8b) return [gunzipSync(file)];
  if (file.toString('latin1', 0, 4) !== 'PK\x03\x04') return [file];
  return [file, ...Object.values(unzipSync(file)).map((bytes) => Buffer.from(bytes))];
}

/** Elements that make a browser fetch, as against links that a reader may follow. */
const fetching = new Set([
  'img',
  'source',
  'script',
  'iframe',
  'video',
  'audio',
  'track',
  'embed',
  'object',
  'input',
  'form',
  'link',
]);
/** What a link leads to that no browser fetches by itself. */
const followed: ReadonlySet<string | undefined> = new Set(['canonical', 'alternate']);

function pageProblems(site: Inspected): Problem[] {
  const isElsewhere = (address: string): boolean =>
    address !== '' && !/^\/(?!\/)/.test(address) && URL.parse(address, site.origin)?.origin !== site.origin;
  return [...site.pages.values()].flatMap(({ path, elements }) =>
    elements.flatMap((element) => [
      ...fetchedBy(element)
        .filter(isElsewhere)
        .map((address) => ({ path, problem: `la page demande ${address} à un autre hôte` })),
      ...(isInline(element) ? [{ path, problem: `<${element.name}> contient du code ou du style dans la page` }] : []),
    ]),
  );
}

function fetchedBy({ name, attributes }: Element): string[] {
  if (!fetching.has(name) || (name === 'link' && followed.has(attributes['rel']))) return [];
  const { src, srcset, href, data, action, poster } = attributes;
  return [src, srcset, href, data, action, poster]
    .flatMap((list) => list?.split(',') ?? [])
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
}

/** Code or style that stands in the page itself: an element's, or an attribute's (HTML §8.1.8: handlers begin with `on`). */
function isInline({ name, attributes }: Element): boolean {
  if (name === 'script') return attributes['src'] === undefined && attributes['type'] !== 'application/ld+json';
  return (
    name === 'style' || Object.keys(attributes).some((attribute) => attribute === 'style' || /^on/.test(attribute))
  );
}

function styleProblems(site: Inspected): Problem[] {
  const sheets = [...site.contents].filter(([path]) => path.endsWith('.css') || path.endsWith('.svg'));
  return sheets.flatMap(([path, read]) => {
    const text = read().toString('utf8');
    const addresses = [...text.matchAll(/url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)|href="([^"]+)"/g)];
    return addresses
      .map(([, url, imported, href]) => url ?? imported ?? href ?? '')
      .filter((address) => URL.parse(address, site.origin)?.origin !== site.origin && !address.startsWith('data:'))
      .map((address) => ({ path, problem: `la feuille demande ${address} à un autre hôte` }));
  });
}
