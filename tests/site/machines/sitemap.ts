import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { pathFor } from 'shared/paths';
import type { BuiltSite } from '../built.ts';

/** The sitemap beside the pages that it lists. */
export function sitemap(site: () => BuiltSite): void {
  const decoded = (address: string | undefined) => decodeURI(new URL(address ?? '').pathname);
  const entries = () => {
    const xml = parse(readFileSync(join(site().folder, 'sitemap-0.xml'), 'utf8'));
    return xml.querySelectorAll('url').map((url) => ({
      path: decoded(url.querySelector('loc')?.text),
      changed: url.querySelector('lastmod')?.text,
      links: new Map(
        url
          .getElementsByTagName('xhtml:link')
          .map((link) => [link.getAttribute('hreflang') ?? '', decoded(link.getAttribute('href'))]),
      ),
    }));
  };

  it('lists every page that is its own canonical address, and nothing else', () => {
    const canonical = [...site().pages.values()].flatMap(({ path, root }) => {
      const address = root.querySelector('link[rel=canonical]')?.getAttribute('href');
      return address !== undefined && decoded(address) === path ? [path] : [];
    });
    expect(
      entries()
        .map(({ path }) => path)
        .sort(),
    ).toEqual(canonical.sort());
  });

  it('names each page in its languages, and each of these names it back', () => {
    const listed = new Map(entries().map((entry) => [entry.path, entry.links]));
    for (const [path, links] of listed) {
      expect(links.size, path).toBeGreaterThan(1);
      for (const [language, other] of links) {
        if (language === 'x-default') continue;
        expect(other.startsWith(`/${language}/`), `${path} ${language}`).toBe(true);
        expect([...listed.get(other)!.values()], other).toContain(path);
      }
    }
  });

  it('says when a text changed only where that is known', () => {
    const changes = new Map(entries().flatMap(({ path, changed }) => (changed === undefined ? [] : [[path, changed]])));
    expect(changes.get(pathFor('article', 'fr', 'fiction-illustree-fr'))).toBe('2026-11-24T10:00:00.000Z');
    expect(
      [...changes.keys()].every((path) =>
        /^\/(fr\/(actualites|presse)|ar\/(أخبار|صحافة)|en\/(news|press))\/./.test(path),
      ),
    ).toBe(true);
  });
}
