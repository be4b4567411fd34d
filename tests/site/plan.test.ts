import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ContentType } from 'shared/generated/index';
import { languageCodes, languages, type AddressedType, type GeneratedPage } from 'shared/languages';
import { generatedPath, homePath, pathFor, sectionPath } from 'shared/paths';
import { checkSite } from '../../scripts/check-site/check.ts';
import type { RawEntry } from '../../scripts/pull/source.ts';
import { planContent } from '../publish/plan.ts';
import { built, type BuiltSite } from './built.ts';

let content: Map<ContentType, RawEntry[]>;
let site: BuiltSite;

beforeAll(async () => {
  content = await planContent();
  site = await built(content);
});

const text = (path: string) => site.pages.get(path)!.root.querySelector('main')!.structuredText;
const gzipped = (path: string) => gzipSync(readFileSync(join(site.folder, path)), { level: 9 }).length;

describe('the built site', () => {
  it('passes every check', async () => {
    const { problems } = await checkSite(site.folder);
    expect(problems.map(({ path, problem }) => `${path}: ${problem}`).slice(0, 10)).toEqual([]);
  });

  it('has a page for every entry that has an address, in every language', () => {
    for (const [type, entries] of content) {
      if (type === 'site') continue;
      for (const { language, attributes } of entries) {
        const path = pathFor(type as AddressedType, language, String(attributes['slug']));
        expect(site.files.has(path), path).toBe(true);
      }
    }
  });

  it('has a list for every type and a home in every language', () => {
    for (const language of languageCodes) {
      expect(site.files.has(homePath(language))).toBe(true);
      for (const type of ['article', 'press-release', 'event', 'city', 'action', 'theme', 'organisation'] as const) {
        expect(site.files.has(sectionPath(type, language)), `${type} ${language}`).toBe(true);
      }
    }
  });

  it('leads to every page of a language from the index from A to Z and from the site map', () => {
    for (const language of languageCodes) {
      const linked = (page: 'a-z' | 'site-map') =>
        new Set(
          site.pages
            .get(generatedPath(page, language))!
            .root.querySelectorAll('main a')
            .map((link) => link.getAttribute('href')),
        );
      const [alphabet, map] = [linked('a-z'), linked('site-map')];
      for (const [type, entries] of content) {
        if (type === 'site') continue;
        for (const { attributes } of entries.filter((entry) => entry.language === language)) {
          const path = pathFor(type as AddressedType, language, String(attributes['slug']));
          expect(alphabet.has(path) && map.has(path), path).toBe(true);
        }
      }
      for (const page of Object.keys(languages[language].pages) as GeneratedPage[])
        if (page !== 'site-map') expect(map.has(generatedPath(page, language)), page).toBe(true);
    }
  });

  it('serves the index of the search, and neither what it is made from nor more of Pagefind than a reader fetches', () => {
    expect([...site.files].filter((path) => path.includes('/search-records/'))).toEqual([]);
    const index = [...site.files].filter((path) => path.startsWith('/pagefind/'));
    expect(index.filter((path) => /\.(?:js|css)$/.test(path))).toEqual(['/pagefind/pagefind.js']);
    for (const language of languageCodes) {
      expect(index).toContain(`/pagefind/wasm.${language}.pagefind`);
      expect(index.some((path) => path.startsWith(`/pagefind/index/${language}_`))).toBe(true);
    }
  });

  it('names each page in its other languages, in the page and in the sitemap', () => {
    const tanger = site.pages.get('/ar/مدن/طنجة/')!;
    const alternates = tanger.root.querySelectorAll('link[rel=alternate][hreflang]');
    const to = new Map(
      alternates.map((link) => [
        link.getAttribute('hreflang'),
        decodeURI(new URL(link.getAttribute('href')!).pathname),
      ]),
    );
    expect(to.get('fr')).toBe('/fr/villes/tanger/');
    expect(to.get('ar')).toBe('/ar/مدن/طنجة/');
    const sitemap = decodeURI(readFileSync(join(site.folder, 'sitemap-0.xml'), 'utf8'));
    const entry = sitemap.split('<url>').find((part) => part.includes('/ar/مدن/طنجة/</loc>'));
    expect(entry).toMatch(/hreflang="fr"[^>]*\/fr\/villes\/tanger\//);
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!).pathname);
    const pages = [...site.pages.keys()].filter((path) => !/\/404(?:\.html|\/)$/.test(path)).sort();
    expect(listed.map((path) => decodeURI(path)).sort()).toEqual(pages);
  });

  it('keeps the switch on the item', () => {
    for (const [path, other] of [
      ['/fr/villes/tanger/', '/ar/مدن/طنجة/'],
      ['/ar/مدن/طنجة/', '/en/cities/tangier/'],
    ] as const) {
      const hrefs = site.pages
        .get(path)!
        .root.querySelectorAll('header a[hreflang], nav a[hreflang]')
        .map((link) => decodeURI(link.getAttribute('href')!));
      expect(hrefs).toContain(other);
    }
  });
});

describe('what the plan leaves open', () => {
  it('is said on the page of each event, in its language, with the period and the paragraph', () => {
    const words = { fr: 'à confirmer', ar: 'في انتظار التأكيد', en: 'to be confirmed' };
    for (const { language, attributes } of content.get('event')!) {
      const page = text(pathFor('event', language, String(attributes['slug'])));
      expect(page.toLowerCase()).toContain(words[language]);
      expect(page).toMatch(/2019\D2020/);
    }
  });

  it('is announced nowhere: no calendar data, no « à venir » beside an activity of the plan', () => {
    for (const { path, html } of site.pages.values()) {
      expect(html, path).not.toMatch(/EventScheduled|"@type":\s*"Event"|"startDate"|itemprop/);
      expect(html, path).not.toMatch(/<time[^>]+datetime="20(?:19|20)/);
    }
  });

  it('makes the contact of the press a state that can be seen', () => {
    expect(text(sectionPath('press-release', 'fr'))).toMatch(/à confirmer/i);
    expect(text(sectionPath('press-release', 'ar'))).toContain('في انتظار التأكيد');
  });

  it('marks working translations, and French as the original by leaving it unmarked', () => {
    expect(text('/ar/مدن/طنجة/')).toContain('ترجمة');
    expect(text('/en/cities/tangier/')).toMatch(/working translation/i);
    expect(text('/fr/villes/tanger/')).not.toMatch(/traduction de travail/i);
  });
});

describe('the weight of a page', () => {
  it('is one first flight (14,600 bytes gzipped, HTML and CSS) for reading, 20,000 for home and lists; 2,000 of script, on the search 12,000', () => {
    const lists = new Set(
      languageCodes.flatMap((language) => [
        homePath(language),
        ...(['article', 'press-release', 'event', 'city', 'action', 'theme', 'organisation'] as const).map((type) =>
          sectionPath(type, language),
        ),
        ...(['search', 'a-z', 'site-map'] as const).map((page) => generatedPath(page, language)),
      ]),
    );
    const searches = new Set(languageCodes.map((language) => generatedPath('search', language)));
    for (const { path, root } of site.pages.values()) {
      const sheets = root.querySelectorAll('link[rel=stylesheet]').map((link) => link.getAttribute('href')!);
      const file = path.endsWith('/') ? `${path}index.html` : path;
      const weight = [file, ...sheets].reduce((sum, name) => sum + gzipped(name), 0);
      expect(weight, path).toBeLessThan(lists.has(path) ? 20_000 : 14_600);
      const scripts = root.querySelectorAll('script[src]').map((script) => script.getAttribute('src')!);
      const bytes = scripts.reduce((sum, name) => sum + readFileSync(join(site.folder, name)).length, 0);
      expect(bytes, path).toBeLessThan(searches.has(path) ? 12_000 : 2_000);
    }
  });

  it('counts every font file that a language may fetch: 50,000 bytes in Arabic, 25,000 in the others', () => {
    const fonts = [...site.files].filter((path) => path.endsWith('.woff2'));
    const bytes = (names: RegExp) =>
      fonts
        .filter((path) => names.test(path))
        .reduce((sum, path) => sum + readFileSync(join(site.folder, path)).length, 0);
    expect(bytes(/-latin\./)).toBeLessThan(25_000);
    expect(bytes(/-(?:arabic|latin-basic|latin-more)\./)).toBeLessThan(50_000);
    expect(bytes(/./)).toBe(bytes(/-(?:latin|arabic|latin-basic|latin-more)\./));
  });
});
