import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { languageCodes } from 'shared/languages';
import { generatedPath, pathFor, sectionPath } from 'shared/paths';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuiltSite } from '../../scripts/check-site/pages.ts';
import { built } from './built.ts';
import { fiction } from './fiction.ts';

const kit = '/press-kits/fiction-communique.zip';
let site: BuiltSite;
let entries: Record<string, Uint8Array>;

beforeAll(async () => {
  const { content, media } = await fiction();
  site = await built(content, media);
  entries = unzipSync(readFileSync(join(site.folder, kit)));
});

const pageOf = (language: 'fr' | 'ar' | 'en', slug = `fiction-communique-${language}`) =>
  pathFor('press-release', language, slug);
const main = (path: string) => site.pages.get(path)!.root.querySelector('main')!;
const hrefs = (path: string) =>
  main(path)
    .querySelectorAll('a')
    .map((link) => link.getAttribute('href'));
const text = (path: string) => readFileSync(join(site.folder, path), 'utf8');

describe('the press room', () => {
  it('says at its top whether there is a contact and whether there are photographs, and where', () => {
    const facts = main(sectionPath('press-release', 'fr')).querySelector('dl')!;
    expect(facts.text).toContain('À confirmer');
    const link = facts.querySelectorAll('a').find((a) => a.text.includes('2 photographies à télécharger'))!;
    expect(link.getAttribute('href')).toBe(`${pageOf('fr')}#photos`);
    expect(site.pages.get(pageOf('fr'))!.ids.has('photos')).toBe(true);
    expect(hrefs(sectionPath('press-release', 'ar'))).toContain(generatedPath('booklet', 'ar'));
  });

  it('has releases apart from advisories', () => {
    const headings = main(sectionPath('press-release', 'fr'))
      .querySelectorAll('h2')
      .map(({ text }) => text.trim());
    expect(headings.slice(0, 2)).toEqual(['Communiqués', 'Avis aux médias']);
  });
});

describe('a release', () => {
  it('has its facts with their paragraph, its quotes with who said them, and its contact', () => {
    const page = main(pageOf('fr'));
    const fact = page.querySelectorAll('li').find((item) => item.text.includes('Un fait fictif.'))!;
    expect(fact.querySelector('a')!.getAttribute('href')).toBe(pathFor('action', 'fr', 'campagne-antirumeurs'));
    const quote = page.querySelector('figure:has(blockquote)')!;
    expect(quote.querySelector('blockquote')!.text).toContain('Des mots fictifs.');
    expect(quote.querySelector('figcaption')!.text).toMatch(/Personne Fictive,\s+rôle fictif/);
    expect(hrefs(pageOf('fr'))).toEqual(
      expect.arrayContaining([kit, `${pageOf('fr')}text.txt`, 'mailto:presse@example.test']),
    );
  });

  it('shows photographs only in the languages in which they are described, with credit, licence and the original', () => {
    const photos = main(pageOf('ar')).querySelector('#photos')!;
    expect(photos.querySelectorAll('img').map((image) => image.getAttribute('alt'))).toEqual([
      'مساحة خضراء (خيال)',
      '',
    ]);
    expect(photos.text).toContain('Crédit fictif');
    expect(photos.text).toContain('Licence fictive');
    const original = photos.querySelector('a[download]')!;
    expect(site.files.has(original.getAttribute('href')!)).toBe(true);
    expect(main(pageOf('en')).querySelectorAll('#photos img')).toHaveLength(1);
  });

  it('offers buttons only where a script shows them, and the same text to select without one', () => {
    const page = main(pageOf('fr'));
    for (const button of page.querySelectorAll('button')) expect(button.hasAttribute('hidden')).toBe(true);
    for (const button of page.querySelectorAll('[data-copy]'))
      expect(page.querySelector(`#${button.getAttribute('data-copy')!}`)!.text.trim()).not.toBe('');
    const whole = text(`${pageOf('fr')}text.txt`)
      .replace(/^\ufeff/, '')
      .trim();
    expect(page.querySelector('#whole-text')!.text.trim()).toBe(whole);
  });

  it('is cited with its permanent address', () => {
    expect(main(pageOf('fr')).querySelector('#citation')!.text).toMatch(
      /23 novembre 2026, http\S+\/fiction-communique-fr\/$/,
    );
  });

  it('asks for one script of our own, at most 2 kB', () => {
    const scripts = site.pages.get(pageOf('fr'))!.root.querySelectorAll('script');
    expect(scripts).toHaveLength(1);
    expect(readFileSync(join(site.folder, scripts[0]!.getAttribute('src')!)).length).toBeLessThan(2000);
  });
});

describe('the press kit', () => {
  it('holds the text of the page in each language, as it stands on the site', () => {
    for (const language of languageCodes) {
      expect(Buffer.from(entries[`${language}/text.txt`]!).toString()).toBe(text(`${pageOf(language)}text.txt`));
    }
    expect(strFromU8(entries['ar/text.txt']!)).toMatch(/بلاغ خيالي[^]*\u200e2019-2020/);
  });

  it('holds the contact, and the captions in each language', () => {
    expect(strFromU8(entries['contact.txt']!)).toContain('presse@example.test');
    expect(strFromU8(entries['fr/captions.txt']!)).toContain('Légende fictive');
    expect(strFromU8(entries['ar/captions.txt']!)).toContain('تعليق خيالي');
    expect(Object.keys(entries).join(' ')).toMatch(/^[\x20-\x7e]+$/);
  });

  it('holds the photographs with credit, licence and words in their metadata', async () => {
    const metadata = await sharp(entries['photos/photo-1.jpg']!).metadata();
    expect([metadata.width, metadata.height]).toEqual([1400, 900]);
    for (const part of [
      /<dc:creator>.*Crédit fictif.*<\/dc:creator>/,
      /<photoshop:Credit>Crédit fictif<\/photoshop:Credit>/,
      /<xmpRights:UsageTerms>.*Licence fictive.*<\/xmpRights:UsageTerms>/,
      /xml:lang="ar">تعليق خيالي</,
    ])
      expect(metadata.xmpAsString).toMatch(part);
    expect(entries['photos/photo-2.jpg']).toBeDefined();
  });

  it('holds the calendar of a confirmed event as it stands on the site, and none of an unconfirmed one', () => {
    const calendar = `${pathFor('event', 'fr', 'fiction-demain-fr')}calendar.ics`;
    expect(entries['fr/calendar.ics'] !== undefined).toBe(site.files.has(calendar));
    const plan = unzipSync(readFileSync(join(site.folder, '/press-kits/avis-conference-presse-tanger.zip')));
    expect(Object.keys(plan)).toEqual(['fr/text.txt', 'ar/text.txt', 'en/text.txt', 'contact.txt']);
  });

  it('leaves its list out of the site', () => {
    expect([...site.files].filter((path) => /^\/press-kits\/.*\.json$/.test(path))).toEqual([]);
  });
});

describe('what is ready to paste', () => {
  it.each([
    ['an article', pathFor('article', 'fr', 'fiction-illustree-fr')],
    ['an event', pathFor('event', 'ar', 'fiction-demain-ar')],
    ['a release', pathFor('press-release', 'en', 'fiction-communique-en')],
  ])('is a post and an e-mail with the address of the page: %s', (_, path) => {
    const address = new URL(path, site.origin).href;
    expect(main(path).querySelector('#share-post')!.text).toContain(address);
    const mail = hrefs(path).find((href) => href?.startsWith('mailto:?'))!;
    expect(new URL(mail).searchParams.get('body')).toContain(address);
  });

  it('gives an unconfirmed event no date', () => {
    const plan = pathFor('event', 'fr', 'colloque-cultures-origine-meknes');
    expect(main(plan).querySelector('#share-post')!.text).toContain('Date à confirmer');
  });
});
