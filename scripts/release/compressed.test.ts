import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesBelow, hashOf } from '../disk/hash-files.ts';
import type { Releases } from './contract.ts';
import { releasesIn } from './releases.ts';

let folder: string;
let releases: Releases;
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute));
const site = (name = 'current') => join(folder, name, 'site');
const publish = (minute: number, write: Record<string, string>, remove: string[] = []) =>
  releases.publish({ write: new Map(Object.entries(write)), remove }, { madeFrom: '', now: at(minute) });

/** Lays forms of texts that are online, or were, beside them. */
function addForms(texts: Record<string, string>): void {
  const made = Object.entries(texts).map(([path, text], n) => {
    const file = join(folder, `form-${n}`);
    writeFileSync(file, `form of ${text}`);
    return { path, madeFrom: hashOf(text), file, hash: hashOf(`form of ${text}`) };
  });
  releases.addCompressed(made);
  for (const { file } of made) rmSync(file);
}

/** The forms online, with their bytes; both trees have them, as one file, and each stands beside its own text. */
function forms(): Record<string, string> {
  expect(filesBelow(site('trees/a'))).toEqual(filesBelow(site('trees/b')));
  const paths = filesBelow(site()).filter((path) => path.endsWith('.br'));
  return Object.fromEntries(
    paths.map((path) => {
      const text = readFileSync(join(site(), path), 'utf8');
      expect(text).toBe(`form of ${readFileSync(join(site(), path.slice(0, -3)), 'utf8')}`);
      expect(statSync(join(site('trees/a'), path)).ino).toBe(statSync(join(site('trees/b'), path)).ino);
      return [path, text];
    }),
  );
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compressed-'));
  releases = releasesIn(folder);
  publish(0, { 'index.html': 'one', 'fr/index.html': 'fr', 'feed.xml': 'feed' });
});
afterEach(() => {
  releases.close();
  rmSync(folder, { recursive: true });
});

describe('the compressed form of a file', () => {
  it('stands beside it, and makes no release', () => {
    const before = releases.list();
    addForms({ 'index.html': 'one', 'fr/index.html': 'fr' });
    expect(Object.keys(forms())).toEqual(['fr/index.html.br', 'index.html.br']);
    expect(releases.list()).toEqual(before);
    expect([...releases.files().keys()]).not.toContain('index.html.br');
    expect([...releases.uncompressed().keys()]).toEqual(['feed.xml']);
  });

  it('goes with the release that changes or removes the file, and is kept for no return', () => {
    addForms({ 'index.html': 'one', 'fr/index.html': 'fr', 'feed.xml': 'feed' });
    const { changed } = publish(1, { 'index.html': 'two' }, ['feed.xml']);
    expect(changed).toEqual(['index.html', 'feed.xml']);
    expect(forms()).toEqual({ 'fr/index.html.br': 'form of fr' });
    expect(readdirSync(join(folder, 'objects')).sort()).toEqual([hashOf('one'), hashOf('feed')].sort());
  });

  it('goes with a return that changes the file, and is not brought back by one', () => {
    addForms({ 'index.html': 'one' });
    publish(1, { 'index.html': 'two' });
    addForms({ 'index.html': 'two', 'fr/index.html': 'fr' });
    releases.rollback(undefined, at(2));
    expect(readFileSync(join(site(), 'index.html'), 'utf8')).toBe('one');
    expect(forms()).toEqual({ 'fr/index.html.br': 'form of fr' });
  });

  it('stays where a whole built site brings the same file', () => {
    addForms({ 'index.html': 'one', 'fr/index.html': 'fr' });
    const dist = mkdtempSync(join(folder, 'dist-'));
    writeFileSync(join(dist, 'index.html'), 'one');
    releases.publishTree(dist, { madeFrom: '', now: at(1) });
    expect(filesBelow(site())).toEqual(['index.html', 'index.html.br']);
  });

  it('is not laid beside a file that has changed since it was made, or is gone', () => {
    publish(1, { 'index.html': 'two' }, ['feed.xml']);
    addForms({ 'index.html': 'one', 'feed.xml': 'feed', 'fr/index.html': 'fr' });
    expect(Object.keys(forms())).toEqual(['fr/index.html.br']);
  });

  it('is asked for first of what has changed last', () => {
    publish(1, { 'fr/index.html': 'fr two' });
    publish(2, { 'feed.xml': 'feed two' });
    expect([...releases.uncompressed().keys()]).toEqual(['feed.xml', 'fr/index.html', 'index.html']);
  });

  it('leaves no trace where it cannot be laid', () => {
    const missing = join(folder, 'missing');
    const made = { path: 'index.html', madeFrom: hashOf('one'), file: missing, hash: hashOf('') };
    expect(() => releases.addCompressed([made])).toThrow('ENOENT');
    expect(forms()).toEqual({});
    expect(releases.uncompressed().has('index.html')).toBe(true);
    addForms({ 'index.html': 'one' });
    expect(Object.keys(forms())).toEqual(['index.html.br']);
  });
});

describe('an opening', () => {
  /** Removes files from the tree that readers see, after which nothing is known of the other one. */
  function reopenWithout(...paths: string[]): void {
    releases.close();
    for (const path of paths) rmSync(join(site(), path));
    for (const tree of ['a', 'b']) rmSync(join(folder, 'trees', tree, 'release.json'));
    releases = releasesIn(folder);
  }

  it('forgets a form whose name was lost in a power cut, so that it is made again', () => {
    addForms({ 'index.html': 'one', 'fr/index.html': 'fr' });
    reopenWithout('index.html.br');
    expect(Object.keys(forms())).toEqual(['fr/index.html.br']);
    expect(releases.uncompressed().has('index.html')).toBe(true);
  });

  it('leaves no form without its file', () => {
    addForms({ 'index.html': 'one', 'fr/index.html': 'fr' });
    reopenWithout('fr/index.html');
    expect(Object.keys(forms())).toEqual(['index.html.br']);
    expect(existsSync(join(site(), 'fr'))).toBe(false);
  });

  it('without its journal takes no form for a file of the site', () => {
    addForms({ 'index.html': 'one' });
    releases.close();
    for (const name of readdirSync(folder)) if (name.startsWith('releases.sqlite')) rmSync(join(folder, name));
    releases = releasesIn(folder);
    expect(forms()).toEqual({});
    expect([...releases.uncompressed().keys()].sort()).toEqual(['feed.xml', 'fr/index.html', 'index.html']);
  });
});
