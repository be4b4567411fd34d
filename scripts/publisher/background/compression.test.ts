import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, constants, brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../command/environment.ts';
import { hashOf } from '../../disk/hash-files.ts';
import { Compression } from './compression.ts';

let folder: string;
let uncompressed: Map<string, string>;
let compression: Compression;
const page = 'Un réseau de communes qui se parlent. '.repeat(60);
const never = new AbortController().signal;

function put(path: string, text: string): void {
  const file = join(folder, 'site', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  uncompressed.set(path, hashOf(text));
}

/** The paths of all portions, each after a look at its form. */
async function made(signal = never): Promise<string[]> {
  const paths: string[] = [];
  for await (const portion of compression.portions(signal)) {
    for (const { path, madeFrom, file, hash } of portion) {
      const form = readFileSync(file);
      expect(hashOf(form)).toBe(hash);
      expect(hashOf(brotliDecompressSync(form))).toBe(madeFrom);
      paths.push(path);
    }
  }
  expect(existsSync(join(folder, 'work'))).toBe(false);
  return paths;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compression-'));
  uncompressed = new Map();
  compression = new Compression({
    releases: { uncompressed: () => uncompressed },
    site: join(folder, 'site'),
    folder: join(folder, 'work'),
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the compressed forms', () => {
  it('are made of home pages, lists and what all pages ask for first, then of what changed last', async () => {
    for (const path of [
      'data/events.json',
      'fr/presse/b/index.html',
      'ar/مدن/طنجة/index.html',
      'fr/presse/index.html',
      '_astro/a.css',
    ])
      put(path, page);
    expect(await made()).toEqual([
      'fr/presse/index.html',
      '_astro/a.css',
      'data/events.json',
      'fr/presse/b/index.html',
      'ar/مدن/طنجة/index.html',
    ]);
  });

  it('are made of texts alone that get shorter, and the others are not tried again', async () => {
    put('feed.xml', page);
    put('short.txt', 'short');
    put('media/a.png', page);
    put(
      'noise.json',
      Array.from({ length: 3000 }, (_, n) => String.fromCharCode(hashOf(String(n)).charCodeAt(0))).join(''),
    );
    put('pagefind/a.pf_meta', page);
    expect(await made()).toEqual(['feed.xml', 'noise.json']);
    for (const path of ['feed.xml', 'noise.json']) uncompressed.delete(path);
    rmSync(join(folder, 'site'), { recursive: true });
    expect(await made()).toEqual([]);
  });

  it('are smaller than those that are made while an answer is sent', async () => {
    const text = readFileSync(join(root, 'README.md'), 'utf8');
    put('readme.txt', text);
    for await (const [form] of compression.portions(never)) {
      const quick = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
      expect(readFileSync(form!.file).length).toBeLessThan(quick.length);
    }
  });

  it('are made of what is there: a page that is gone meanwhile is passed over', async () => {
    put('fr/index.html', page);
    put('ar/index.html', page);
    rmSync(join(folder, 'site/fr'), { recursive: true });
    expect(await made()).toEqual(['ar/index.html']);
  });

  it('of a large site come in portions, and stop between them or in the midst of one', async () => {
    for (let n = 0; n < 150; n += 1) put(`fr/presse/${n}/index.html`, `${page} ${n}`);
    const sizes: number[] = [];
    for await (const portion of compression.portions(never)) sizes.push(portion.length);
    expect(sizes.length).toBeGreaterThan(2);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(150);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 30);
    expect(await made(stop.signal)).toEqual([]);
  });
});
