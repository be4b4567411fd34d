import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ContentType } from 'shared/generated/index';
import { filesBelow } from '../../scripts/disk/hash-files.ts';
import type { RawEntry } from '../../scripts/pull/source.ts';
import { edit, fewOf, planContent } from './plan.ts';
import { memorySource, publishing } from './publishing.ts';

const page = 'fr/actualites/interculturalite-genre-atelier-tanger/index.html';
let content: Map<ContentType, RawEntry[]>;
let here: Awaited<ReturnType<typeof publishing>>;

beforeAll(async () => {
  content = fewOf(await planContent(), ['article-genre']);
  here = await publishing(memorySource(content));
  await here.publisher.reconcile();
  await here.publisher.jobs.makeFiles();
});

const read = (path: string): Buffer => readFileSync(join(here.current, path));
/** What a host may compress; images, fonts, ZIPs and the index of the search are. */
const text = /\.(?:html|css|js|svg|xml|txt|json|geojson|ics|csv|webmanifest)$/;
const isForm = (path: string): boolean => path.endsWith('.br');
const forms = (): string[] => filesBelow(here.current).filter(isForm);
const compress = (signal = new AbortController().signal) => here.publisher.jobs.compress(signal);

/** Every form online is its file's as it is now. */
function areFresh(): void {
  for (const path of forms()) expect(brotliDecompressSync(read(path)), path).toEqual(read(path.slice(0, -3)));
}

async function publish(body: string): Promise<void> {
  edit(content, 'article', 'article-genre', 'fr', { body });
  const request = { id: 1, at: here.clock.now.toISOString(), kind: 'entry' as const, type: 'article' };
  await here.publisher.handle([{ ...request, documentId: 'article-genre', languages: ['fr'] }]);
}

describe('compression', () => {
  it('lets a publication pass that comes meanwhile, and lays beside each text what was made from it', async () => {
    const stop = new AbortController();
    const compressing = compress(stop.signal);
    await publish('Pendant ce temps.');
    expect(read(page).toString()).toContain('Pendant ce temps.');
    expect(forms()).toEqual([]);
    await vi.waitFor(() => expect(forms()).not.toEqual([]), { timeout: 20_000 });
    stop.abort();
    await compressing;
    areFresh();
  });

  it('stops at once when it is told to, and leaves what is done', async () => {
    const stop = new AbortController();
    const lay = here.releases.addCompressed;
    here.releases.addCompressed = (made) => {
      lay(made);
      stop.abort();
    };
    await compress(stop.signal);
    here.releases.addCompressed = lay;
    expect(forms().length).toBeGreaterThan(5);
    areFresh();

    const later = new AbortController();
    const compressing = compress(later.signal);
    setTimeout(() => later.abort(), 400);
    await new Promise((resolve) => later.signal.addEventListener('abort', resolve));
    const began = performance.now();
    await compressing;
    expect(performance.now() - began).toBeLessThan(500);
  });

  it('gives every text its form and makes no release; what is compressed already stays as it is', async () => {
    const before = here.releases.list();
    await compress();
    expect(here.releases.list()).toEqual(before);
    areFresh();
    const all = filesBelow(here.current);
    const isLongText = (path: string) => text.test(path) && read(path).length >= 1024;
    expect(all.filter((path) => isLongText(path) && !all.includes(`${path}.br`))).toEqual([]);
    expect(forms().filter((path) => !isLongText(path.slice(0, -3)))).toEqual([]);
    expect(all.some((path) => path.startsWith('pagefind/'))).toBe(true);
    expect(new Set(forms().map((path) => extname(path.slice(0, -3))))).toContain('.css');
  });

  it('leaves no form that outlives the page that it was made from, and makes it again', async () => {
    const before = forms();
    expect(before).toContain(`${page}.br`);
    await publish('Le texte a changé.');
    expect(forms()).not.toContain(`${page}.br`);
    expect(forms().length).toBeGreaterThan(before.length / 2);
    areFresh();
    await here.publisher.jobs.makeFiles();
    await compress();
    expect(brotliDecompressSync(read(`${page}.br`)).toString()).toContain('Le texte a changé.');
    areFresh();
  });
});

describe('the index of the search', () => {
  const parts = () => filesBelow(here.current).filter((path) => /^pagefind\/.*\.pf_(?!fragment)/.test(path));
  const texts = () => filesBelow(here.current).filter((path) => path.endsWith('.pf_fragment'));

  it('leaves its earlier parts for a day, for search pages that are open, and no text that is gone', async () => {
    const [before, told] = [parts(), texts()];
    await publish('Un mot nouveau\u00a0: interculturel.');
    await here.publisher.jobs.makeFiles();
    const both = parts();
    expect(before.filter((path) => !both.includes(path))).toEqual([]);
    expect(both.length).toBeGreaterThan(before.length);
    expect(told.filter((path) => !texts().includes(path))).toHaveLength(1);
    here.clock.now = new Date(here.clock.now.getTime() + 25 * 3_600_000);
    await publish('Un autre jour.');
    await here.publisher.jobs.makeFiles();
    expect(parts().filter((path) => !both.includes(path))).not.toEqual([]);
    expect(before.filter((path) => !parts().includes(path))).not.toEqual([]);
  });
});

describe('a look at what was published', () => {
  const look = async () => {
    here.warnings.length = 0;
    await here.publisher.jobs.inspect(new AbortController().signal);
    return here.warnings;
  };

  it('finds no fault in the site as it is', async () => {
    expect(await look()).toEqual([]);
  });

  it('says in French what is wrong with a page that was published, and undoes nothing', async () => {
    const [, image = ''] =
      /og:image" content="http:\/\/localhost:4321\/(share\/[^"]+)"/.exec(read(page).toString()) ?? [];
    here.releases.publish({ write: new Map(), remove: [image] }, { madeFrom: '', now: here.clock.now });
    await publish('Une image manque.');
    expect(await look()).toContainEqual({
      line: `/${page.replace('index.html', '')}\u00a0: l’image de partage http://localhost:4321/${image} n’est pas un fichier du site`,
    });
    expect(read(page).toString()).toContain('Une image manque.');
  });
});
