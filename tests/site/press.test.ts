import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import type { ContentType } from 'shared/generated/index';
import { languageCodes } from 'shared/languages';
import { generatedPath, pathFor, sectionPath } from 'shared/paths';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RawEntry } from '../../scripts/pull/source.ts';
import { built, type BuiltSite } from './built.ts';
import { expiredColour, expiredWords, fiction } from './fiction.ts';

const kit = '/press-kits/fiction-communique.zip';
let content: Map<ContentType, RawEntry[]>;
let site: BuiltSite;
let entries: Record<string, Uint8Array>;

beforeAll(async () => {
  const { media, ...rest } = await fiction();
  content = rest.content;
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
/** The text of a part that is set line by line: the parser reads what stands in `pre` as it is written. */
const pasteable = (path: string, id: string) =>
  main(path)
    .querySelector(`#${id}`)!
    .text.replace(/<[^>]*>/g, '');
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
    expect(fact.querySelector('a')!.getAttribute('href')).toBe(pathFor('action', 'fr', 'colloque-cultures-origine'));
    const quote = page.querySelector('figure:has(blockquote)')!;
    expect(quote.querySelector('blockquote')!.text).toContain('Une phrase fictive.');
    expect(quote.querySelector('figcaption')!.text).toMatch(/Personne Fictive\s+fonction fictive/);
    expect(hrefs(pageOf('fr'))).toEqual(
      expect.arrayContaining([kit, `${pageOf('fr')}text.txt`, 'mailto:presse@example.test']),
    );
  });

  it('shows nothing of a photograph whose agreement is over: a frame in its place says so, in the page’s language', async () => {
    for (const [language, words] of [
      ['fr', 'Image retirée'],
      ['ar', 'صورة مسحوبة'],
      ['en', 'Picture withdrawn'],
    ] as const)
      expect(main(pageOf(language)).querySelector('#photos')!.text).toContain(words);
    for (const [path, page] of site.pages) expect(page.html.includes(expiredWords), path).toBe(false);
    for (const path of [...site.files].filter((file) => /^\/media\/.*\.(?:jpg|png|webp|avif)$/.test(file))) {
      const { dominant } = await sharp(join(site.folder, path)).stats();
      expect(Math.abs(dominant.b - expiredColour.b), path).toBeGreaterThan(40);
    }
    expect(Object.keys(entries).filter((name) => name.startsWith('photos/'))).toHaveLength(2);
  });

  it('shows photographs only in the languages in which they are described, with credit, licence and the original', () => {
    const photos = main(pageOf('ar')).querySelector('#photos')!;
    expect(photos.querySelectorAll('img').map((image) => image.getAttribute('alt'))).toEqual(['صورة خضراء (خيال)', '']);
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
    expect(pasteable(pageOf('fr'), 'whole-text')).toBe(whole);
  });

  it('is cited with its permanent address', () => {
    expect(pasteable(pageOf('fr'), 'citation')).toMatch(/23\u00a0novembre 2026, http\S+\/fiction-communique-fr\/$/);
  });

  it('asks for one script of our own, at most 2 kB', () => {
    const scripts = site.pages.get(pageOf('fr'))!.root.querySelectorAll('script[src]');
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
    expect(pasteable(path, 'share-post')).toContain(decodeURI(address));
    const mail = hrefs(path).find((href) => href?.startsWith('mailto:?'))!;
    expect(new URL(mail).searchParams.get('body')).toContain(address);
  });

  it('gives an unconfirmed event no date', () => {
    const plan = pathFor('event', 'fr', 'colloque-cultures-origine-meknes');
    expect(pasteable(plan, 'share-post')).toContain('Date à confirmer');
  });
});

describe('the booklet of the plan', () => {
  it('holds every action in full in each language, under its part, and leads to it', () => {
    for (const { id, language, attributes } of content.get('action')!) {
      const page = main(generatedPath('booklet', language));
      const action = page.querySelector(`article#${id}`)!;
      expect(action.querySelector('h3')!.text.trim(), `${id} ${language}`).toBe(attributes['title']);
      expect(action.closest('section')!.getAttribute('id')).toMatch(/^part-\d$/);
      expect(page.querySelector(`nav a[href="#${id}"]`)!.text.trim()).toBe(attributes['title']);
      expect(action.querySelector('.prose')).not.toBeNull();
    }
  });

  it('gives organisations their relation as the plan words it, and cities their roles', () => {
    const booklet = main(generatedPath('booklet', 'fr'));
    const workshop = booklet.querySelector('#action-2-5')!.querySelector('dl')!.structuredText;
    expect(workshop).toMatch(/Expérience à étudier\s+Barcelone et Lisbonne/);
    expect(booklet.querySelector('#cities')!.structuredText).toMatch(/Tanger\s+Siège du réseau \(§\s3\)/);
  });

  it('says what is to be confirmed, and which translation has no official standing', () => {
    const open = main(generatedPath('booklet', 'fr')).querySelector('#open')!.structuredText;
    for (const point of ['11 actions', 'Colloque', 'L’adhésion des villes au réseau', 'Le contact pour la presse'])
      expect(open).toContain(point);
    expect(open).not.toContain('fiction-hier');
    expect(main(generatedPath('booklet', 'ar')).text).toContain('ترجمة أولية');
    expect(main(generatedPath('booklet', 'fr')).text).not.toContain('raduction de travail');
  });
});
