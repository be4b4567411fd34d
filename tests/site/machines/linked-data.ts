import { expect, it } from 'vitest';
import { z } from 'zod';
import { languageCodes } from 'shared/languages';
import { homePath, pathFor, sectionPath } from 'shared/paths';
import type { BuiltSite, Page } from '../built.ts';
import { attack } from '../fiction.ts';

const graph = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.looseObject({ '@type': z.string() })),
});

/** What stands in a page as JSON-LD, read as a search engine reads it. */
export function linkedData(site: () => BuiltSite): void {
  const page = (path: string) => site().pages.get(path)!;
  const blocks = ({ root }: Page) => root.querySelectorAll('script[type="application/ld+json"]');
  const things = (from: Page) => blocks(from).flatMap((block) => graph.parse(JSON.parse(block.rawText))['@graph']);
  const thing = (path: string, type: string) => things(page(path)).find((found) => found['@type'] === type);

  it('is one block a page, with the way to it on every page that shows one', () => {
    for (const [path, from] of site().pages) {
      expect(blocks(from).length, path).toBeLessThan(2);
      // Search engines are told nothing of a page that says that nothing is there.
      const hidden = from.root.querySelector('meta[name=robots]') !== null;
      const shown = hidden ? 0 : from.root.querySelectorAll('main > nav ol li').length;
      const way = things(from).find((found) => found['@type'] === 'BreadcrumbList');
      const steps = z
        .array(z.object({ item: z.string() }))
        .optional()
        .parse(way?.['itemListElement']);
      expect(steps?.length ?? 0, path).toBe(shown);
      if (steps !== undefined) expect(decodeURI(new URL(steps.at(-1)!.item).pathname)).toBe(path);
    }
  });

  it('names the network in the page’s language on its home page, with its seat and nothing that is not known', () => {
    for (const language of languageCodes) {
      const network = thing(homePath(language), 'Organization')!;
      expect(network['name']).toBe(page(homePath(language)).root.querySelector('h1')!.text.trim());
      expect(network['location']).toMatchObject({ '@type': 'Place' });
      for (const unknown of ['email', 'telephone', 'logo', 'sameAs']) expect(network).not.toHaveProperty(unknown);
    }
  });

  it('tells when news was published, and shows its picture', () => {
    const news = thing(pathFor('article', 'fr', 'fiction-illustree-fr'), 'NewsArticle')!;
    expect(news).toMatchObject({ inLanguage: 'fr', datePublished: '2026-11-23T10:00:00.000Z' });
    const { url } = z.object({ url: z.url() }).parse(news['image']);
    expect(site().files.has(new URL(url).pathname)).toBe(true);
    expect(thing(pathFor('press-release', 'ar', 'fiction-communique-ar'), 'NewsArticle')).toMatchObject({
      headline: 'بلاغ خيالي',
    });
  });

  it('knows an event only where its date is confirmed', () => {
    expect(thing(pathFor('event', 'fr', 'fiction-demain-fr'), 'Event')).toMatchObject({
      startDate: '2026-12-05T09:30:00+00:00',
      endDate: '2026-12-05T17:00:00+00:00',
      eventStatus: 'https://schema.org/EventScheduled',
    });
    expect(thing(pathFor('event', 'ar', 'fiction-annulee-ar'), 'Event')).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
    });
    const planned = [...site().pages.values()].filter(
      ({ path }) => path.startsWith(sectionPath('event', 'en')) && !path.includes('fiction'),
    );
    expect(planned.length).toBeGreaterThan(5);
    for (const from of planned) expect(from.html, from.path).not.toMatch(/startDate|"Event"/);
  });

  it('says of a city how it is called, and not where it lies while that is to be confirmed', () => {
    const city = thing(pathFor('city', 'en', 'tangier'), 'City')!;
    expect(city['alternateName']).toEqual(expect.arrayContaining(['طنجة', 'Tanger']));
    for (const open of ['geo', 'containedInPlace']) expect(city).not.toHaveProperty(open);
  });

  it('holds an attack as the letters that it is', () => {
    const path = pathFor('article', 'fr', 'fiction-attaque-fr');
    expect(thing(path, 'NewsArticle')?.['headline']).toBe(attack);
    expect(blocks(page(path))[0]!.rawText).not.toContain('<');
  });
}
