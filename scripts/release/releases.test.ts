import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashFiles } from '../disk/hash-files.fixture.ts';
import { hashOf } from '../disk/hash-files.ts';
import { kept } from './journal.ts';
import type { Releases } from './contract.ts';
import { releasesIn } from './releases.ts';

let folder: string;
let releases: Releases;
const opened: Releases[] = [];
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute));
const day = 24 * 60;

const open = (): Releases => {
  const one = releasesIn(folder);
  opened.push(one);
  return one;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'releases-'));
  releases = open();
});
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
  rmSync(folder, { recursive: true });
});

const publish = (minute: number, write: Record<string, string>, remove: string[] = [], madeFrom = '') =>
  releases.publish({ write: new Map(Object.entries(write)), remove }, { madeFrom, now: at(minute) });
const site = (name = 'current') => join(folder, name, 'site');
const online = () => hashFiles(site());
const text = (path: string) => readFileSync(join(site(), path), 'utf8');

/** What stands on the disk beside the two trees, which must be twins and what the journal says. */
function inOrder(): void {
  expect(online()).toEqual(Object.fromEntries([...releases.files()].sort(([a], [b]) => (a < b ? -1 : 1))));
  for (const path of releases.files().keys())
    expect(statSync(join(site('trees/a'), path)).ino, path).toBe(statSync(join(site('trees/b'), path)).ino);
  expect(hashFiles(site('trees/a'))).toEqual(hashFiles(site('trees/b')));
  expect(readdirSync(join(folder, 'trees/incoming'))).toEqual([]);
}
const stored = () => readdirSync(join(folder, 'objects')).sort();

function build(files: Record<string, string>): string {
  const dist = join(folder, 'dist');
  rmSync(dist, { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), content);
  }
  return dist;
}

describe('a publication', () => {
  it('puts files online, and then what differs alone', () => {
    const first = publish(0, { 'index.html': 'one', 'ar/مدن/index.html': 'ar one' }, [], 'source');
    expect(first).toMatchObject({ isNew: true, changed: ['index.html', 'ar/مدن/index.html'] });
    expect(releases.current()).toBe(first.id);
    expect(releases.madeFrom(first.id)).toBe('source');
    const second = publish(1, { 'index.html': 'one', 'fr/index.html': 'fr' }, ['ar/مدن/index.html', 'nowhere']);
    expect(second).toMatchObject({ isNew: true, changed: ['fr/index.html', 'ar/مدن/index.html'] });
    expect(online()).toEqual({ 'index.html': hashOf('one'), 'fr/index.html': hashOf('fr') });
    expect(existsSync(join(site(), 'ar'))).toBe(false);
    inOrder();
  });

  it('of the same bytes makes no release, and keeps what they were last made from', () => {
    const { id } = publish(0, { 'index.html': 'one' }, [], 'old source');
    expect(publish(1, { 'index.html': 'one' }, ['gone.html'], 'new source')).toEqual({ id, isNew: false, changed: [] });
    publish(2, {});
    expect(releases.madeFrom(id)).toBe('new source');
    expect(releases.list()).toEqual([{ id, releasedOn: at(0).toISOString() }]);
  });

  it('never writes into a file that a reader has open', () => {
    publish(0, { 'index.html': 'one' });
    const before = statSync(join(site(), 'index.html')).ino;
    publish(1, { 'index.html': 'two' });
    expect(statSync(join(site(), 'index.html')).ino).not.toBe(before);
  });

  it('lets a file become a folder, and a folder a file', () => {
    publish(0, { 'fr/page': 'a file', 'en/page/index.html': 'in a folder' });
    publish(1, { 'fr/page/index.html': 'in a folder', 'en/page': 'a file' }, ['fr/page', 'en/page/index.html']);
    expect(online()).toEqual({ 'fr/page/index.html': hashOf('in a folder'), 'en/page': hashOf('a file') });
    publish(2, { 'index.html': 'more' });
    inOrder();
  });

  it.each(['../outside', '/absolute', 'a//b', 'a/./b', 'a\\b', '', 'a\0b', 'e\u0301.html', 'index.html.br'])(
    'refuses the path %j and changes nothing',
    (path) => {
      publish(0, { 'index.html': 'one' });
      expect(() => publish(1, { 'index.html': 'two', [path]: 'x' })).toThrow('ne peut pas être le chemin');
      expect(text('index.html')).toBe('one');
    },
  );

  it('that cannot be written leaves readers and the other tree as they were', () => {
    publish(0, { 'index.html': 'one', 'fr/page': 'a file' });
    expect(() => publish(1, { 'index.html': 'two', 'fr/page/index.html': 'under a file' })).toThrow();
    expect(text('index.html')).toBe('one');
    inOrder();
    expect(stored()).toEqual([]);
    expect(publish(2, { 'index.html': 'two' }).isNew).toBe(true);
  });
});

describe('a whole built site', () => {
  it('is taken by hard link, and what is not in it goes', () => {
    publish(0, { 'old.html': 'old', 'index.html': 'one' });
    const dist = build({ 'index.html': 'one', 'ar/مدن/index.html': 'ar' });
    const { changed } = releases.publishTree(dist, { madeFrom: '', now: at(1) });
    expect(changed).toEqual(['ar/مدن/index.html', 'old.html']);
    expect(statSync(join(site(), 'ar/مدن/index.html')).ino).toBe(statSync(join(dist, 'ar/مدن/index.html')).ino);
    inOrder();
    expect(releases.publishTree(dist, { madeFrom: '', now: at(2) }).isNew).toBe(false);
  });
});

describe.each(['_astro/a.123.css', 'pagefind/index/fr_4d28a61.pf_index'])(
  '%s, which no page names any more',
  (asset) => {
    it('stays for a day, then goes with the next release', () => {
      publish(0, { 'index.html': 'one', [asset]: 'a{}' });
      expect(publish(1, { 'index.html': 'two' }, [asset]).changed).toEqual(['index.html']);
      publish(day, { 'index.html': 'three' }, [asset]);
      expect(text(asset)).toBe('a{}');
      expect(publish(day + 1, { 'index.html': 'four' }).changed).toEqual(['index.html', asset]);
      expect(Object.keys(online())).toEqual(['index.html']);
      inOrder();
    });

    it('and is named again stays', () => {
      publish(0, { 'index.html': 'one', [asset]: 'a{}' });
      publish(1, { 'index.html': 'two' }, [asset]);
      publish(2, { 'index.html': 'three', [asset]: 'a{}' });
      publish(2 * day, { 'index.html': 'four' });
      expect(text(asset)).toBe('a{}');
    });

    it('comes back with the release that named it, and that of the release left stays for a day', () => {
      const { id } = publish(0, { 'index.html': 'one', [asset]: 'a{}' });
      publish(1, { 'index.html': 'two', '_astro/b.css': 'b{}' }, [asset]);
      publish(2 * day, { 'index.html': 'three' });
      expect(Object.keys(online())).toEqual(['_astro/b.css', 'index.html']);
      releases.rollback(id, at(2 * day + 1));
      expect(Object.keys(online()).sort()).toEqual([asset, '_astro/b.css', 'index.html'].sort());
      publish(4 * day, { 'index.html': 'four' });
      expect(Object.keys(online()).sort()).toEqual([asset, 'index.html'].sort());
    });
  },
);

it('a part of the search that holds the text of a page goes with the page', () => {
  const fragment = 'pagefind/fragment/fr_4d28a61.pf_fragment';
  publish(0, { 'index.html': 'one', [fragment]: 'text' });
  publish(1, { 'index.html': 'two' }, [fragment]);
  expect(Object.keys(online())).toEqual(['index.html']);
});

describe('a return to an earlier release', () => {
  beforeEach(() => {
    for (const [n, word] of ['one', 'two', 'three'].entries())
      publish(n, { 'index.html': word, [`${word}.html`]: word });
  });

  it('goes back one by one, or to the one that is named, and forward again', () => {
    const [three, two, one] = releases.list();
    const id = releases.rollback();
    expect(id).not.toBe(two!.id);
    expect(releases.current()).toBe(id);
    expect(online()).toEqual({ 'index.html': hashOf('two'), 'one.html': hashOf('one'), 'two.html': hashOf('two') });
    releases.rollback();
    expect(online()).toEqual({ 'index.html': hashOf('one'), 'one.html': hashOf('one') });
    expect(() => releases.rollback()).toThrow('Aucune version antérieure');
    releases.rollback(three!.id);
    expect(text('index.html')).toBe('three');
    releases.rollback(one!.id);
    expect(text('index.html')).toBe('one');
    expect(releases.list()).toHaveLength(7);
    inOrder();
  });

  it('is what readers see until something is published, and made from what that release was', () => {
    publish(3, { 'index.html': 'four' }, [], 'today');
    expect(releases.heldBack()).toBe(false);
    const id = releases.rollback();
    expect(releases.heldBack()).toBe(true);
    expect(open().heldBack()).toBe(true);
    expect(releases.madeFrom(id)).toBe('');
    publish(5, { 'index.html': 'four' }, [], 'today');
    expect(releases.heldBack()).toBe(false);
    expect(text('index.html')).toBe('four');
  });

  it('that is asked for twice happens once', () => {
    const [, two] = releases.list();
    const id = releases.rollback(two!.id);
    expect(releases.rollback(two!.id)).toBe(id);
    expect(releases.list()).toHaveLength(4);
  });

  it('refuses a release that does not exist', () => {
    expect(() => releases.rollback('../../etc')).toThrow('Versions gardées');
    expect(text('index.html')).toBe('three');
  });

  it('refuses a damaged release and names one that is whole', () => {
    publish(3, { 'one.html': 'four' });
    const [, three, two] = releases.list();
    writeFileSync(join(folder, 'objects', hashOf('two')), 'damaged');
    expect(() => releases.rollback(two!.id)).toThrow(`choisissez plutôt ${three!.id}`);
    rmSync(join(folder, 'objects', hashOf('two')));
    expect(() => releases.rollback(two!.id)).toThrow('est abîmée (index.html)');
    expect(text('index.html')).toBe('three');
  });
});

describe('what is kept', () => {
  it(`is ${kept} releases and what a return to them needs, nothing of those before`, () => {
    for (let n = 0; n < kept + 3; n += 1) publish(n, { 'index.html': `text ${n}`, 'same.html': 'same' });
    expect(releases.list()).toHaveLength(kept);
    expect(stored()).toEqual(Array.from({ length: kept - 1 }, (_, n) => hashOf(`text ${n + 3}`)).sort());
    releases.rollback(releases.list().at(-1)!.id);
    expect(text('index.html')).toBe('text 3');
  });
});

describe('a publication of many files', () => {
  it('leaves what is kept little by little, or while there is nothing else to do', () => {
    const many = (word: string) =>
      Object.fromEntries(Array.from({ length: 1200 }, (_, n) => [`${n}.txt`, `${word} ${n}`]));
    publish(0, many('one'));
    publish(1, many('two'));
    for (let n = 2; n <= kept; n += 1) publish(n, { 'index.html': `text ${n}` });
    const needed = Array.from({ length: kept - 2 }, (_, n) => hashOf(`text ${n + 2}`)).sort();
    expect(stored().length).toBe(needed.length + 700);
    while (releases.tidy());
    expect(stored()).toEqual(needed);
  });
});

describe('several processes', () => {
  it('see what the others publish, and publish on top of it', () => {
    publish(0, { 'index.html': 'one', 'fr.html': 'fr' });
    const other = open();
    other.publish({ write: new Map([['index.html', 'two']]), remove: ['fr.html'] }, { madeFrom: '', now: at(1) });
    expect(releases.current()).toBe(other.current());
    expect(publish(2, { 'index.html': 'two', 'fr.html': 'fr' }).changed).toEqual(['fr.html']);
    inOrder();
  });
});

describe('an opening', () => {
  it('writes again what was removed by hand, once it is published', () => {
    publish(0, { 'index.html': 'one', 'fr.html': 'fr' });
    rmSync(join(site(), 'fr.html'));
    rmSync(join(folder, 'current', 'release.json'));
    rmSync(join(folder, 'trees', 'b', 'release.json'), { force: true });
    releases = open();
    expect([...releases.files().keys()]).toEqual(['index.html']);
    expect(publish(1, { 'index.html': 'one', 'fr.html': 'fr' }).changed).toEqual(['fr.html']);
    inOrder();
  });

  it('without its journal takes what is online as the first release', () => {
    publish(0, { 'index.html': 'one' });
    publish(1, { 'index.html': 'two' });
    for (const one of opened.splice(0)) one.close();
    for (const name of readdirSync(folder)) if (name.startsWith('releases.sqlite')) rmSync(join(folder, name));
    releases = open();
    expect(releases.list()).toMatchObject([{ releasedOn: at(1).toISOString() }]);
    expect(text('index.html')).toBe('two');
    inOrder();
  });
});
