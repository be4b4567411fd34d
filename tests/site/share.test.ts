import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { languageCodes, languages } from 'shared/languages';
import { built, type BuiltSite, type Page } from './built.ts';
import { fiction, longTitle } from './fiction.ts';

let site: BuiltSite;

beforeAll(async () => {
  const { content, media } = await fiction();
  site = await built(content, media);
});

const meta = ({ root }: Page, name: string) =>
  root.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
const imageOf = (page: Page) => new URL(meta(page, 'og:image')!).pathname;
const bytesOf = (path: string) => readFileSync(join(site.folder, path));
const at = (path: string) => site.pages.get(path)!;
const shared = () => [...site.pages.values()].filter(({ root }) => root.querySelector('link[rel=canonical]') !== null);
/** The page whose article has a picture, and a title as long as titles may be. */
const illustrated = () => at('/fr/actualites/fiction-illustree-fr/');

describe('the share image of a page', () => {
  it('is a PNG of 1200×630 and of a weight that messengers take, and says what it shows', async () => {
    expect(shared().length).toBeGreaterThan(200);
    for (const page of shared()) {
      const { format, width, height } = await sharp(bytesOf(imageOf(page))).metadata();
      expect({ format, width, height }, page.path).toEqual({ format: 'png', width: 1200, height: 630 });
      expect(bytesOf(imageOf(page)).length, page.path).toBeLessThan(60_000);
      // A part of a list, `Actualités : 2025`, has the image of its list.
      const [subject = ''] = meta(page, 'og:title')!.split(/\s*:/u);
      expect(meta(page, 'og:image:alt'), page.path).toContain(subject.slice(0, 20));
    }
  });

  it('leaves no drawing behind from which it was made', () => {
    expect([...site.files].filter((path) => path.startsWith('/share/') && !path.endsWith('.png'))).toEqual([]);
  });

  it('has type in its half and tiles in theirs: between the two nothing runs over, however long the title', async () => {
    expect(meta(illustrated(), 'og:title')!.length).toBeGreaterThan(140);
    for (const page of shared()) {
      // A strip before the cover: on the left of an Arabic card, where the writing ends.
      const left = page.path.startsWith('/ar/') ? 409 : 743;
      const strip = sharp(bytesOf(imageOf(page))).extract({ left, top: 0, width: 48, height: 630 });
      const points = await strip.removeAlpha().raw().toBuffer();
      expect(
        points.reduce((least, value) => Math.min(least, value), 255),
        page.path,
      ).toBeGreaterThan(250);
    }
  });

  it('is of its own in each language and for each entry', () => {
    const images = ['/fr/villes/tanger/', '/en/cities/tangier/', '/ar/مدن/طنجة/', '/fr/villes/rabat/'].map((path) =>
      imageOf(at(path)),
    );
    expect(new Set(images).size).toBe(4);
  });
});

describe('what a page tells those who show it', () => {
  it('is its title, address and language, and the languages in which it also is', () => {
    const page = at('/ar/مدن/طنجة/');
    expect(meta(page, 'og:title')).toBe('طنجة');
    expect(meta(page, 'og:url')).toBe(page.root.querySelector('link[rel=canonical]')!.getAttribute('href'));
    expect(meta(page, 'og:locale')).toBe('ar_MA');
    const others = page.root.querySelectorAll('meta[property="og:locale:alternate"]');
    expect(others.map((other) => other.getAttribute('content'))).toEqual(['fr_MA', 'en_GB']);
    expect(meta(page, 'twitter:card')).toBe('summary_large_image');
  });

  it('is when an article appeared and was changed; a page that is no article has no such dates', () => {
    const page = illustrated();
    expect(meta(page, 'og:type')).toBe('article');
    expect(meta(page, 'article:published_time')).toBe('2026-11-23T10:00:00.000Z');
    expect(meta(page, 'article:modified_time')).toBe('2026-11-24T10:00:00.000Z');
    expect(meta(at('/fr/'), 'og:type')).toBe('website');
    expect(meta(at('/fr/'), 'article:published_time')).toBeUndefined();
  });
});

describe('an entry', () => {
  it('has a cover where it has no picture, of which nobody is told who cannot see it', () => {
    const page = at('/fr/evenements/fiction-demain-fr/');
    const cover = page.root.querySelector('main header svg.page-cover');
    expect(cover?.getAttribute('aria-hidden')).toBe('true');
  });

  it('has its picture instead where it has one: small, late and in sizes in a list', () => {
    expect(illustrated().root.querySelector('.page-cover')).toBeNull();
    const card = at('/fr/actualites/')
      .root.querySelectorAll('article')
      .find((article) => article.text.includes(longTitle.slice(0, 40)))!;
    expect(card.querySelector('svg')).toBeNull();
    const image = card.querySelector('img')!;
    expect(image.getAttribute('loading')).toBe('lazy');
    expect(card.querySelector('source')?.getAttribute('srcset')).toContain('480w');
  });
});

describe('icons and the manifest', () => {
  it.each(languageCodes)(
    'name the site in its language, and lead to icons of the size that they say: %s',
    async (code) => {
      const href = at(`/${code}/`).root.querySelector('link[rel=manifest]')!.getAttribute('href')!;
      const manifest = JSON.parse(bytesOf(href).toString()) as {
        name: string;
        lang: string;
        dir: string;
        start_url: string;
        icons: { src: string; sizes: string; type: string }[];
      };
      const { dir } = languages[code];
      expect(manifest).toMatchObject({
        lang: code,
        dir,
        start_url: `/${code}/`,
        name: meta(at(`/${code}/`), 'og:site_name'),
      });
      for (const { src, sizes, type } of manifest.icons) {
        const { width, height, format } = await sharp(bytesOf(src)).metadata();
        if (type === 'image/png') expect(`${width}x${height} ${format}`).toBe(`${sizes} png`);
        else expect(format).toBe('svg');
      }
    },
  );

  it('are there for browsers that ask for what has always been there', async () => {
    const ico = bytesOf('favicon.ico');
    expect(ico.readUInt16LE(2)).toBe(1);
    const { width, height } = await sharp(ico.subarray(ico.readUInt32LE(18))).metadata();
    expect([width, height]).toEqual([32, 32]);
    const { width: side, hasAlpha } = await sharp(bytesOf('apple-touch-icon.png')).metadata();
    expect([side, hasAlpha]).toEqual([180, false]);
  });
});

describe('robots.txt', () => {
  it('allows all and names the site map by its whole address, which is there', () => {
    const lines = bytesOf('robots.txt').toString().split('\n');
    expect(lines).toContain('Allow: /');
    expect(lines.join('\n')).not.toContain('Disallow');
    const address = /^Sitemap: (.+)$/m.exec(lines.join('\n'))![1]!;
    expect(new URL(address).origin).toBe(site.origin);
    expect(site.files).toContain(new URL(address).pathname);
  });
});
