import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashFiles } from '../disk/hash-files.fixture.ts';
import { hashOf } from '../disk/hash-files.ts';
import { kept } from './journal.ts';
import type { Releases } from './contract.ts';
import { releasesIn } from './releases.ts';

let folder: string;
let releases: Releases;
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'following-'));
  releases = releasesIn(folder);
});
afterEach(() => {
  releases.close();
  rmSync(folder, { recursive: true });
});

const files = (given: Record<string, string>, remove: readonly string[] = []) => ({
  ...{ write: new Map(Object.entries(given)), remove },
});
const publish = (minute: number, page: string) =>
  releases.publish(files({ 'index.html': page }), { madeFrom: '', now: at(minute) });
const follow = (minute: number, index: string, remove: readonly string[] = []) =>
  releases.follow(files({ 'search.txt': index }, remove), at(minute));
const online = () => hashFiles(join(folder, 'current/site'));
const both = (page: string, index: string) => ({ 'index.html': hashOf(page), 'search.txt': hashOf(index) });

describe('what follows a publication', () => {
  it('is online, and a part of it: the list names the publication once, with its own instant', () => {
    const { id } = publish(0, 'one');
    expect(follow(1, 'index of one')).toEqual({ id, isNew: true, changed: ['search.txt'] });
    expect(follow(2, 'index of one')).toEqual({ id, isNew: false, changed: [] });
    follow(3, 'better index of one');
    expect(online()).toEqual(both('one', 'better index of one'));
    expect(releases.current()).toBe(id);
    expect(releases.list()).toEqual([{ id, releasedOn: at(0).toISOString() }]);
    const label = readFileSync(join(folder, 'current/release.json'), 'utf8');
    expect(JSON.parse(label)).toMatchObject({ id, releasedOn: at(0).toISOString() });
    expect(hashFiles(join(folder, 'trees/a/site'))).toEqual(hashFiles(join(folder, 'trees/b/site')));
  });

  it('is passed over by a return without a name, which gives the publication before with what followed it', () => {
    publish(0, 'one');
    follow(1, 'index of one');
    publish(2, 'two');
    follow(3, 'index of two');
    releases.rollback(undefined, at(4));
    expect(online()).toEqual(both('one', 'index of one'));
    expect(() => releases.rollback(undefined, at(5))).toThrow('Aucune version antérieure');
  });

  it('comes back with a publication that is named; one that nothing followed has what was there', () => {
    const [one, two] = [publish(0, 'one'), (follow(1, 'index of one'), publish(2, 'two'))];
    publish(3, 'three');
    follow(4, 'index of three');
    releases.rollback(two.id, at(5));
    expect(online()).toEqual(both('two', 'index of one'));
    releases.rollback(one.id, at(6));
    expect(online()).toEqual(both('one', 'index of one'));
  });

  it(`leaves ${kept} publications to which one can return, each whole`, () => {
    for (let n = 0; n < kept + 3; n += 1) {
      publish(2 * n, `text ${n}`);
      follow(2 * n + 1, `index ${n}`);
    }
    expect(releases.list()).toHaveLength(kept);
    const oldest = releases.list().at(-1)!;
    expect(oldest.releasedOn).toBe(at(6).toISOString());
    const needed = Array.from({ length: kept - 1 }, (_, n) => [`text ${n + 3}`, `index ${n + 3}`]).flat();
    while (releases.tidy());
    expect(readdirSync(join(folder, 'objects')).sort()).toEqual(needed.map(hashOf).sort());
    releases.rollback(oldest.id);
    expect(online()).toEqual(both('text 3', 'index 3'));
  });

  it('is not put online after a return: what is online then is not what it was made for', () => {
    publish(0, 'one');
    publish(1, 'two');
    releases.rollback();
    expect(follow(2, 'index of two')).toBeUndefined();
    expect(releases.heldBack()).toBe(true);
    expect(online()).toEqual({ 'index.html': hashOf('one') });
    publish(3, 'two');
    expect(follow(4, 'index of two')?.isNew).toBe(true);
    expect(releases.heldBack()).toBe(false);
  });

  it('is the same after a new opening, and what comes next is a publication again', () => {
    publish(0, 'one');
    follow(1, 'index of one');
    releases.close();
    releases = releasesIn(folder);
    expect(online()).toEqual(both('one', 'index of one'));
    publish(2, 'two');
    expect(releases.list()).toHaveLength(2);
    releases.rollback();
    expect(online()).toEqual(both('one', 'index of one'));
  });
});

describe('a publication in several steps', () => {
  it('is one, to which and from which one returns as a whole', () => {
    const before = publish(0, 'before');
    const { id } = publish(1, 'first step');
    const about = { madeFrom: '', now: at(2), partOf: id };
    expect(releases.publish(files({ 'fr.html': 'second step' }), about).id).toBe(id);
    expect(releases.list().map((release) => release.id)).toEqual([id, before.id]);
    releases.rollback();
    expect(online()).toEqual({ 'index.html': hashOf('before') });
  });

  it('ends where something else was published: what comes then is a release of its own', () => {
    const { id } = publish(0, 'one');
    publish(1, 'two');
    expect(releases.publish(files({ 'fr.html': 'late' }), { madeFrom: '', now: at(2), partOf: id }).id).not.toBe(id);
    expect(releases.list()).toHaveLength(3);
  });
});

it('a journal in which each release was one state is taken over', () => {
  const [{ id }] = [publish(0, 'one'), publish(1, 'two')];
  releases.close();
  const database = new Database(join(folder, 'releases.sqlite'));
  database.exec('ALTER TABLE release DROP COLUMN state; PRAGMA user_version = 1');
  database.close();
  releases = releasesIn(folder);
  follow(2, 'index of two');
  expect(releases.list()).toHaveLength(2);
  releases.rollback(id);
  expect(online()).toEqual({ 'index.html': hashOf('one') });
});
