import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isLanguage, languageCodes } from 'shared/languages';
import { generatedPath } from 'shared/paths';
import { planContent } from '../publish/plan.ts';
import { built, type BuiltSite, type Page } from './built.ts';

let site: BuiltSite;
let pages: Page[];
const searches = new Set(languageCodes.map((language) => generatedPath('search', language)));

beforeAll(async () => {
  site = await built(await planContent());
  pages = [...site.pages.values()];
});

const href = ({ root }: Page, selector: string) => root.querySelector(selector)?.getAttribute('href');

describe('what every page tells browsers and search engines', () => {
  it('is its own address, except on the page for addresses that do not exist', () => {
    for (const page of pages) {
      const canonical = href(page, 'link[rel=canonical]');
      if (/\/404(?:\.html|\/)$/.test(page.path)) {
        expect(canonical).toBeUndefined();
        expect(page.root.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
      } else {
        expect(decodeURI(new URL(canonical!).pathname)).toBe(page.path);
        expect(page.root.querySelector('meta[name=robots]')).toBeNull();
      }
    }
  });

  it('is a policy that allows nothing inline and no other host, scripts where there are some, WebAssembly for the search', () => {
    for (const { root, path } of pages) {
      const policy = root.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content') ?? '';
      expect(policy, path).toMatch(/^default-src 'none';/);
      const compiles = searches.has(path);
      expect(policy.includes("'wasm-unsafe-eval'"), path).toBe(compiles);
      expect(policy.replace("'wasm-unsafe-eval'", ''), path).not.toMatch(/unsafe|https?:|\*|data:/);
      const scripts = root.querySelectorAll('script:not([type="application/ld+json"])');
      expect(policy.includes('script-src'), path).toBe(scripts.length > 0);
    }
  });

  it('is a title and a description of its own in each language', () => {
    const titles = pages.map(({ root, path }) => `${path.split('/')[1]} ${root.querySelector('title')!.text}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    for (const { root, path } of pages) {
      const description = root.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
      expect(description.length, path).toBeGreaterThan(20);
      expect(description.length, path).toBeLessThan(400);
    }
  });

  it('names the sitemap’s pages in the same languages as the sitemap does', () => {
    const xml = readFileSync(join(site.folder, 'sitemap-0.xml'), 'utf8');
    for (const entry of xml.split('<url>').slice(1)) {
      const path = decodeURI(new URL(/<loc>([^<]+)/.exec(entry)![1]!).pathname);
      const listed = [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, code, to]) => `${code} ${to}`);
      const page = site.pages.get(path)!;
      const named = page.root
        .querySelectorAll('link[rel=alternate][hreflang]')
        .map((link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`);
      expect(listed.sort(), path).toEqual(named.sort());
    }
  });
});

describe('what every page holds', () => {
  it('is a first link that skips to the content', () => {
    for (const { root, path, ids } of pages.filter((page) => isLanguage(page.path.split('/')[1] ?? ''))) {
      expect(root.querySelector('a')?.getAttribute('href'), path).toBe('#content');
      expect(ids.has('content'), path).toBe(true);
    }
  });

  it('is no count of members, which nobody knows', () => {
    for (const { root, path } of pages) {
      expect(root.text, path).not.toMatch(/\d+\s*(?:villes membres|member cities)|\d+\s*مدينة عضو/i);
    }
  });

  it('is the words of the reader’s language around every run of another', () => {
    for (const { root, path } of pages.filter((page) => page.path.startsWith('/ar/'))) {
      const headings = root.querySelectorAll('main h1, main h2');
      expect(headings.length, path).toBeGreaterThan(0);
      // In the index from A to Z, letters of Latin names are headings too.
      for (const heading of headings)
        expect(heading.text, path).toMatch(/\p{Script=Arabic}|Anti-rumours Global|^\s*[A-Z0]\s*$/u);
    }
  });
});
