import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { hashFiles, hashOfTree, readManifest } from './manifest.ts';
import { releasesIn, type Releases } from './releases.ts';

let folder: string;
let dist: string;
let releases: Releases;
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'releases-'));
  dist = join(folder, 'dist');
  releases = releasesIn(folder);
});

function build(text: string): void {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(join(dist, 'ar', 'مدن'), { recursive: true });
  writeFileSync(join(dist, 'index.html'), text);
  writeFileSync(join(dist, 'ar', 'مدن', 'index.html'), `ar ${text}`);
}
const online = () => readFileSync(join(folder, 'current', 'site', 'index.html'), 'utf8');

describe('a release', () => {
  it('goes online with the hash of each file beside it', () => {
    build('one');
    const { id, isNew } = releases.release(dist, 'source', at(0));
    expect(isNew).toBe(true);
    expect(online()).toBe('one');
    expect(Object.keys(readManifest(join(folder, 'releases', id)).files)).toEqual(['ar/مدن/index.html', 'index.html']);
    expect(releases.madeFrom(id)).toBe('source');
  });

  it('is not made again for the same bytes', () => {
    build('one');
    const first = releases.release(dist, '', at(0));
    expect(releases.release(dist, '', at(1))).toEqual({ id: first.id, isNew: false });
    expect(releases.list()).toHaveLength(1);
  });

  it('keeps what the same bytes were last made from, so that they are not built again', () => {
    build('one');
    const { id } = releases.release(dist, 'old source', at(0));
    const { releasedOn, files } = readManifest(join(folder, 'releases', id));
    expect(releases.release(dist, 'new source', at(1))).toEqual({ id, isNew: false });
    expect(readManifest(join(folder, 'releases', id))).toEqual({ releasedOn, files, madeFrom: 'new source' });
    expect(readdirSync(join(folder, 'releases'))).toEqual([id]);
    releases.release(dist, '', at(2));
    expect(releases.madeFrom(id)).toBe('new source');
  });

  it('leaves ten to return to, and no half-written one', () => {
    for (let n = 0; n < 13; n += 1) {
      build(`release ${n}`);
      releases.release(dist, '', at(n));
    }
    expect(releases.list()).toHaveLength(10);
    expect(online()).toBe('release 12');
    expect(readdirSync(join(folder, 'releases')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('that cannot be written leaves the live one as it was', () => {
    build('one');
    const { id } = releases.release(dist, '', at(0));
    build('two');
    const next = `${at(1).toISOString().replace(/[:.]/g, '-')}-${hashOfTree(hashFiles(dist)).slice(0, 8)}`;
    writeFileSync(join(folder, 'releases', `.${next}`), 'in the way');
    expect(() => releases.release(dist, '', at(1))).toThrow();
    expect(online()).toBe('one');
    expect(releases.list()).toEqual([id]);
  });
});

describe('a return to an earlier release', () => {
  beforeEach(() => {
    for (const [n, text] of ['one', 'two', 'three'].entries()) {
      build(text);
      releases.release(dist, '', at(n));
    }
  });

  it('goes back one by one, or to the one that is named', () => {
    releases.rollback();
    expect(online()).toBe('two');
    releases.rollback();
    expect(online()).toBe('one');
    expect(() => releases.rollback()).toThrow('Aucune version antérieure');
    releases.rollback(releases.list().at(-1));
    expect(online()).toBe('three');
  });

  it('refuses a release that does not exist or is damaged', () => {
    expect(() => releases.rollback('../../etc')).toThrow('Versions gardées');
    writeFileSync(join(folder, 'releases', releases.list()[0] ?? '', 'site', 'index.html'), 'damaged');
    expect(() => releases.rollback(releases.list()[0])).toThrow('abîmée');
    expect(online()).toBe('three');
  });
});
