import { schemas, type Page } from 'shared/generated/index';
import { describe, expect, it } from 'vitest';
import { exampleStore } from '../content/example.ts';
import { menuOf, navigationOf, sectionItems } from './menu.ts';

const page = (id: string, kind: Page['kind']): Page =>
  schemas.page.parse({
    ...{ type: 'page', id, language: 'en', translations: {}, title: `Fiction ${id}`, slug: `fiction-${id}`, kind },
    ...{ summary: 'Fiction', body: '', translationStatus: 'traduction de travail' },
  });
const pages = [page('about', 'présentation'), page('legal', 'mentions légales')];
const labels = (items: readonly { label: string }[]) => items.map(({ label }) => label);

describe('the menu', () => {
  it('has the lines of the CMS in their order, by their names in the reader’s language', () => {
    const menu = menuOf([{ section: 'presse' }, { page: 'legal' }, { section: 's’abonner' }], pages, 'en');
    expect(labels(menu)).toEqual(['Press', 'Fiction legal', 'Subscribe']);
    expect(menu.map(({ path }) => path)).toEqual(['/en/press/', '/en/fiction-legal/', '/en/subscribe/']);
  });

  it('leaves out a page that is not translated, and a place that is named twice', () => {
    const menu = [{ section: 'villes' }, { page: 'elsewhere' }, { section: 'villes' }] as const;
    expect(labels(menuOf([...menu], pages, 'en'))).toEqual(['Cities']);
  });

  it('has the site’s own order where the CMS has none', () => {
    const own = ['Fiction about', 'Action plan', 'Cities', 'Events', 'News', 'Press'];
    expect(labels(menuOf([], pages, 'en'))).toEqual(own);
    expect(labels(menuOf([{ page: 'elsewhere' }], pages, 'en'))).toEqual(own);
  });

  it('gives its order to the lists at the foot of the page, which has them all', () => {
    const menu = menuOf([{ section: 'presse' }, { page: 'about' }, { section: 'thèmes' }], pages, 'en');
    const foot = ['Press', 'Themes', 'Action plan', 'Cities', 'Events', 'News', 'Organisations'];
    expect(labels(sectionItems(menu, pages, 'en'))).toEqual(foot);
  });
});

describe('the ways of every page', () => {
  it('lead to all written pages at the foot, and on a phone to whatever else readers look for', () => {
    const site = { type: 'site', id: 'site', language: 'en', menu: [{ section: 'villes' }] };
    const { menu, more, pages: foot } = navigationOf('en', exampleStore({ site: [site], page: [...pages] }));
    expect(labels(menu)).toEqual(['Cities']);
    expect(labels(foot)).toEqual(['Fiction about', 'Fiction legal']);
    expect(labels(more)).toEqual(expect.arrayContaining(['News', 'Fiction about']));
    expect(labels(more)).not.toEqual(expect.arrayContaining(['Cities']));
    expect(labels(more)).not.toEqual(expect.arrayContaining(['Fiction legal']));
  });
});
