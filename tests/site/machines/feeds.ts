import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import Parser from 'rss-parser';
import { expect, it } from 'vitest';
import { isLanguage, languageCodes } from 'shared/languages';
import { feedPath, homePath, pathFor, sectionPath } from 'shared/paths';
import type { BuiltSite } from '../built.ts';
import { attack, longTitle } from '../fiction.ts';

// The parser under it (sax, strict) refuses whatever is not well-formed XML.
const parser = new Parser<{ language?: string; lastBuildDate?: string }, { full?: string }>({
  customFields: { feed: ['language', 'lastBuildDate'], item: [['content:encoded', 'full']] },
});

/** Every feed is read by a parser that knows nothing of us. */
export function feeds(site: () => BuiltSite): void {
  const addresses = () => [...site().files].filter((path) => path.endsWith('/feed.xml'));
  const read = (path: string) => parser.parseString(readFileSync(join(site().folder, path), 'utf8'));
  const pathOf = (address: string | undefined) => decodeURI(new URL(address ?? '').pathname);

  it('exist for the home page, the lists that change and each city, in every language', async () => {
    for (const language of languageCodes) {
      const lists = (['article', 'press-release', 'event'] as const).map((type) => sectionPath(type, language));
      for (const base of [homePath(language), ...lists]) expect(addresses(), base).toContain(feedPath(base));
      expect(addresses().filter((path) => path.startsWith(sectionPath('city', language)))).toHaveLength(9);
    }
    await expect(parser.parseString('<rss><channel></rss>')).rejects.toThrow();
  });

  it('are well-formed, name their page, themselves and their language, and follow a page that advertises them', async () => {
    for (const path of addresses()) {
      const feed = await read(path);
      const page = path.replace(/feed\.xml$/, '');
      expect(feed.language, path).toBe(path.split('/')[1]);
      expect(pathOf(feed.link), path).toBe(page);
      expect(pathOf(feed.feedUrl), path).toBe(path);
      const advertised = site()
        .pages.get(page)!
        .root.querySelectorAll('link[type="application/rss+xml"]')
        .map((link) => [decodeURI(link.getAttribute('href')!), link.getAttribute('title')]);
      expect(advertised, path).toEqual([[path, feed.title]]);
    }
  });

  it('give each entry an id of its own in its language, and an address that is a page', async () => {
    for (const path of addresses()) {
      const { items } = await read(path);
      const ids = items.map(({ guid }) => guid);
      expect(new Set(ids).size, path).toBe(ids.length);
      for (const { guid, link } of items) {
        const language = path.split('/')[1]!;
        expect(isLanguage(language) && guid?.endsWith(`:${language}`), guid).toBe(true);
        expect(site().pages.has(pathOf(link)), link).toBe(true);
      }
    }
  });

  it('hold the full text, with absolute links and pictures only', async () => {
    for (const path of addresses()) {
      for (const { full, link } of (await read(path)).items) {
        const root = parse(full ?? '');
        expect(root.text.length, link).toBeGreaterThan(20);
        for (const element of root.querySelectorAll('[href], [src]')) {
          expect(element.getAttribute('href') ?? element.getAttribute('src'), link).toMatch(/^(https?:\/\/|mailto:)/);
        }
      }
    }
    const illustrated = (await read(feedPath(homePath('fr')))).items.find(({ title }) => title === longTitle.trim())!;
    const links = parse(illustrated.full!)
      .querySelectorAll('a')
      .map((link) => new URL(link.getAttribute('href')!));
    expect(links.map(({ pathname, hash }) => pathname + hash)).toEqual([
      '/fr/villes/',
      `${pathFor('article', 'fr', 'fiction-illustree-fr')}#s-suite`,
    ]);
    expect(illustrated.enclosure).toMatchObject({ type: 'image/jpeg' });
    expect(site().files.has(pathOf(illustrated.enclosure?.url))).toBe(true);
  });

  it('keep Arabic as it is, and its direction', async () => {
    const { items } = await read(feedPath(sectionPath('article', 'ar')));
    const item = items.find(({ title }) => title === 'خيال مصوّر')!;
    const root = parse(item.full!);
    expect(root.querySelector('div')?.attributes).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(root.querySelector('img')?.getAttribute('alt')).toBe('مساحة خضراء (خيال)');
  });

  it('show an attack as letters', async () => {
    const item = (await read(feedPath(homePath('fr')))).items.find(({ title }) => title === attack)!;
    const root = parse(item.full!);
    expect(root.querySelectorAll('script, [onerror], [href^="javascript"]')).toHaveLength(0);
    expect(root.querySelectorAll('img')).toHaveLength(0);
    expect(item.full).toContain('&lt;script&gt;');
  });

  it('date no event, and say of each of the plan’s that its date is to be confirmed', async () => {
    const xml = readFileSync(join(site().folder, feedPath(sectionPath('event', 'fr'))), 'utf8');
    expect(xml).not.toContain('pubDate');
    const { items } = await read(feedPath(sectionPath('event', 'fr')));
    const planned = items.filter(({ title }) => !title?.startsWith('Fiction'));
    expect(planned.length).toBeGreaterThan(5);
    for (const { full } of planned) expect(full).toContain('Date à confirmer');
    expect(items.find(({ title }) => title === 'Fiction fiction-demain')?.full).toMatch(/5\sdécembre\s2026/);
  });
}
