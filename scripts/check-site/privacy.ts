import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Inspected, Problem, Rule } from './pages.ts';

/** What tests plant in drafts: a word that no page can hold by chance and no release may hold at all. */
export const draftCanary = 'brouillon-canari-9f4c71';

/** A page fetches nothing from another host, by any element or style sheet, and holds nothing that runs or styles inline. */
export const ownHostOnly: Rule = (site) => [...pageProblems(site), ...styleProblems(site)];

/** No file of the release holds the canary, in any form in which text stands in a file. */
export const noDraft: Rule = (site) => {
  const forms = [draftCanary, encodeURIComponent(draftCanary), Buffer.from(draftCanary, 'utf16le').toString('latin1')];
  return [...site.contents].flatMap(([path, read]) => {
    const texts = unpacked(read()).map((bytes) => bytes.toString('latin1'));
    return forms.some((form) => texts.some((text) => text.includes(form)))
      ? [{ path, problem: 'un brouillon est dans ce fichier' }]
      : [];
  });
};

/**
 * What a file holds: the index of the search is packed by gzip (RFC 1952: 1f 8b) under names of its own, a press kit is a
 * ZIP (APPNOTE.TXT 4.3.7: PK 03 04), of which the names of the files stand in it as they are.
 */
function unpacked(file: Buffer): readonly Buffer[] {
  if (file[0] === 0x1f && file[1] === 0x8b) return [gunzipSync(file)];
  if (file.toString('latin1', 0, 4) !== 'PK\x03\x04') return [file];
  return [file, ...Object.values(unzipSync(file)).map((bytes) => Buffer.from(bytes))];
}

/** Elements that make a browser fetch, as against links that a reader may follow. */
const fetching =
  'img, source, script, iframe, video, audio, track, embed, object, input, form, link:not([rel=canonical]):not([rel=alternate])';

function pageProblems(site: Inspected): Problem[] {
  return [...site.pages.values()].flatMap(({ path, root }) => {
    const elsewhere = root.querySelectorAll(fetching).flatMap((element) =>
      ['src', 'srcset', 'href', 'data', 'action', 'poster']
        .flatMap((name) => (element.getAttribute(name) ?? '').split(','))
        .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
        .filter((address) => address !== '' && URL.parse(address, site.origin)?.origin !== site.origin),
    );
    const inline = root.querySelectorAll('style, script:not([src]), [style], [onclick], [onload], [onerror]');
    return [
      ...elsewhere.map((address) => ({ path, problem: `la page demande ${address} à un autre hôte` })),
      ...inline
        .filter((element) => element.getAttribute('type') !== 'application/ld+json')
        .map((element) => ({
          path,
          problem: `<${element.tagName.toLowerCase()}> contient du code ou du style dans la page`,
        })),
    ];
  });
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
