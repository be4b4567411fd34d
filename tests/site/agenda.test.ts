import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { languageCodes, type Facet, type Language } from 'shared/languages';
import { facetPath, generatedPath, pathFor, sectionPath } from 'shared/paths';
import { built, type BuiltSite } from './built.ts';
import { fiction } from './fiction.ts';

let site: BuiltSite;

beforeAll(async () => {
  const { content, media } = await fiction();
  site = await built(content, media);
});

const page = (path: string) => site.pages.get(path)!.root;
const main = (path: string) => page(path).querySelector('main')!;
const hrefs = (path: string, selector: string) =>
  page(path)
    .querySelectorAll(selector)
    .map((link) => decodeURI(link.getAttribute('href')!));
const events = (facet: Facet, value: string, language: Language = 'fr') => facetPath('event', language, facet, value);
const articles = (facet: Facet, value: string, language: Language = 'fr') =>
  facetPath('article', language, facet, value);
/** The addresses of the site that are parts of a list: `/fr/evenements/ville/tanger/`. */
const parts = (type: 'event' | 'article', language: Language) =>
  [...site.pages.keys()].filter((path) => path.startsWith(sectionPath(type, language)) && path.split('/').length === 6);

describe('the parts of a list', () => {
  it('exist for what has entries, and for nothing else', () => {
    for (const path of [events('kind', 'atelier'), events('city', 'oujda'), events('theme', 'genre')]) {
      expect(site.files.has(path), path).toBe(true);
    }
    expect(site.files.has(articles('year', '2025'))).toBe(true);
    expect(site.files.has(articles('year', '2025', 'en')), 'an article without an English version').toBe(false);
    expect(site.files.has(events('city', 'rabat')), 'a city without events').toBe(false);
    for (const language of languageCodes) {
      for (const path of [...parts('event', language), ...parts('article', language)]) {
        expect(main(path).querySelectorAll('.card').length, path).toBeGreaterThan(0);
      }
    }
  });

  it('can all be reached from their list, or from the months beside them', () => {
    for (const language of languageCodes) {
      for (const type of ['event', 'article'] as const) {
        const found = new Set<string>();
        const follow = (path: string): void => {
          found.add(path);
          hrefs(path, 'main a').forEach((to) => {
            if (parts(type, language).includes(to) && !found.has(to)) follow(to);
          });
        };
        follow(sectionPath(type, language));
        expect(parts(type, language).filter((path) => !found.has(path))).toEqual([]);
      }
    }
  });

  it('keep the language switch on the same part, or say that there is none and lead to the list', () => {
    const arabic = events('city', 'طنجة', 'ar');
    expect(hrefs(events('city', 'tanger'), 'header a[hreflang=ar]')).toEqual([arabic]);
    expect(hrefs(arabic, 'header a[hreflang=fr]')).toEqual([events('city', 'tanger')]);
    expect(hrefs(events('kind', 'atelier'), 'header a[hreflang=en]')).toEqual([events('kind', 'workshop', 'en')]);
    expect(hrefs(articles('year', '2025'), 'header a[hreflang=en]')).toEqual([sectionPath('article', 'en')]);
    expect(page(articles('year', '2025')).querySelector('header')!.text).toMatch(/English\s+\(non traduit\)/);
  });

  it('hold as many entries as the link to them says', () => {
    for (const list of languageCodes.flatMap((code) => [sectionPath('event', code), sectionPath('article', code)])) {
      const counted = page(list)
        .querySelectorAll('main .choice')
        .map((link) => ({ path: decodeURI(link.getAttribute('href')!), count: /\((\d+)\)/.exec(link.text)![1] }));
      expect(counted.length).toBeGreaterThan(10);
      for (const { path, count } of counted) {
        expect(String(new Set(hrefs(path, 'main .card-link')).size), path).toBe(count);
      }
    }
  });

  it('mark the filter that is chosen, and it alone', () => {
    const path = events('city', 'tanger');
    expect(hrefs(path, 'main nav [aria-current=page][href]')).toEqual([path]);
    expect(hrefs(sectionPath('event', 'fr'), 'main nav [aria-current=page][href]')).toEqual([]);
  });

  it('have an event under what comes or under what is over, never under both', () => {
    for (const path of [sectionPath('event', 'fr'), ...parts('event', 'fr')]) {
      const listed = hrefs(path, 'main article .card-link');
      expect(listed.length, path).toBe(new Set(listed).size);
    }
  });
});

describe('the sheet of a month', () => {
  const linksOn = (path: string) =>
    new Map(
      main(path)
        .querySelectorAll('td')
        .filter((cell) => cell.querySelector('a') !== null)
        .map((cell) => [
          cell.querySelector('time')!.getAttribute('datetime'),
          cell.querySelectorAll('a').map((link) => decodeURI(link.getAttribute('href')!)),
        ]),
    );

  it('is a table with a caption whose columns are the days of a week, Monday first', () => {
    const table = main(events('month', '2026-12')).querySelector('table')!;
    expect(table.querySelector('caption')!.text).toContain('décembre 2026');
    const heads = table.querySelectorAll('thead th[scope=col]');
    expect(heads).toHaveLength(7);
    expect(heads[0]!.text).toContain('lundi');
    expect(table.querySelectorAll('tbody tr').every((row) => row.querySelectorAll('td').length === 7)).toBe(true);
    expect(main(events('month', '2026-12', 'ar')).querySelector('thead th')!.text).toContain('الاثنين');
  });

  it('has each confirmed event on each of its days, over the end of a year too', () => {
    const voyage = pathFor('event', 'fr', 'fiction-voyage-fr');
    const december = linksOn(events('month', '2026-12'));
    expect([...december.keys()]).toEqual(['2026-12-05', '2026-12-12', '2026-12-19', '2026-12-30', '2026-12-31']);
    expect(december.get('2026-12-31')).toEqual([voyage]);
    const january = linksOn(events('month', '2027-01'));
    expect([...january]).toEqual([
      ['2027-01-01', [voyage]],
      ['2027-01-02', [voyage]],
    ]);
  });

  it('leads to the months beside it that have events, and marks today', () => {
    const november = events('month', '2026-11');
    expect(hrefs(november, 'a[rel=prev]')).toEqual([events('month', '2026-10')]);
    expect(hrefs(november, 'a[rel=next]')).toEqual([events('month', '2026-12')]);
    expect(hrefs(events('month', '2027-01'), 'a[rel=next]')).toEqual([events('month', '2027-02')]);
    expect(hrefs(events('month', '2027-02'), 'a[rel=next]')).toEqual([]);
    const today = main(november).querySelectorAll('[aria-current=date]');
    expect(today.map((cell) => cell.querySelector('time')!.getAttribute('datetime'))).toEqual(['2026-11-23']);
    expect(main(events('month', '2026-12')).querySelector('[aria-current=date]')).toBeNull();
  });

  it('is where the agenda leads, beside the subscription: to this month, since it has an event', () => {
    const ways = [generatedPath('subscribe', 'fr'), events('month', '2026-11')];
    expect(hrefs(sectionPath('event', 'fr'), 'main header a')).toEqual(ways);
  });
});

describe('an article', () => {
  it('says how long it takes to read', () => {
    expect(main(pathFor('article', 'fr', 'fiction-ancienne-fr')).text).toMatch(/Lecture\u00a0:\s1\sminute/);
    expect(main(pathFor('article', 'ar', 'fiction-ancienne-ar')).text).toContain('دقيقة واحدة');
  });

  it('leads to others that share its theme or its city', () => {
    const related = hrefs(pathFor('article', 'fr', 'fiction-ancienne-fr'), 'main > section article .card-link');
    expect(related.length).toBeGreaterThan(0);
    expect(related.every((path) => path.startsWith(sectionPath('article', 'fr')))).toBe(true);
  });
});

describe('the weight of a part of a list', () => {
  it('is at most 20,000 bytes gzipped, HTML and CSS', () => {
    const gzipped = (file: string) => gzipSync(readFileSync(join(site.folder, file)), { level: 9 }).length;
    for (const path of languageCodes.flatMap((code) => [...parts('event', code), ...parts('article', code)])) {
      const sheets = page(path)
        .querySelectorAll('link[rel=stylesheet]:not([media=print])')
        .map((link) => link.getAttribute('href')!);
      const weight = [`${path}index.html`, ...sheets].reduce((sum, file) => sum + gzipped(file), 0);
      expect(weight, path).toBeLessThan(20_000);
    }
  });
});
