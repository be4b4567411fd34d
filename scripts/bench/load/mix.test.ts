import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { randomFrom } from '../content/random.ts';
import { mixOf, pathOf } from './mix.ts';

let site: string;
beforeEach(() => (site = mkdtempSync(join(tmpdir(), 'mix-'))));
afterEach(() => rmSync(site, { recursive: true }));

function put(path: string, bytes: number): void {
  const file = join(site, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.alloc(bytes));
}

test('a file is asked for at the address that readers know, as a request has it', () => {
  expect(pathOf('fr/articles/index.html')).toBe('/fr/articles/');
  expect(pathOf('index.html')).toBe('/');
  expect(pathOf('ar/مدن/feed.xml')).toBe('/ar/%D9%85%D8%AF%D9%86/feed.xml');
});

test('readers ask for pages and what pages load, each once, in the same order each time', () => {
  for (const path of ['fr/index.html', 'ar/index.html', 'en/feed.xml', '_astro/a.css', 'media/a.avif', 'robots.txt'])
    put(path, 10);
  for (const path of ['share/fr.png', 'pagefind/a.pf_meta', '_former/fr/a/left', '_headers', 'former-addresses.json'])
    put(path, 10);
  const { paths } = mixOf(site, randomFrom(1));
  expect(paths.toSorted()).toEqual(['/_astro/a.css', '/ar/', '/en/feed.xml', '/fr/', '/media/a.avif', '/robots.txt']);
  expect(mixOf(site, randomFrom(1)).paths).toEqual(paths);
});

test('bodies are as long as they are sent: in the compressed form where there is one', () => {
  put('fr/index.html', 1000);
  put('fr/index.html.br', 100);
  put('ar/index.html', 1000);
  put('ar/index.html.br', 180);
  put('media/a.avif', 320);
  expect(mixOf(site, randomFrom(1))).toMatchObject({ meanBytes: 200, meanFile: join(site, 'ar/index.html.br') });
});
