import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Journal } from './journal.ts';
import type { Releases } from './contract.ts';
import { releasesIn } from './releases.ts';

/** Files whose bytes, and folders whose names, a power cut might still take. */
const unsafe = new Set<string>();
/** What was unsafe when readers were given the release, in the journal and by the link; and when an earlier file went. */
let atRecord: string[] = [];
let atTurn: string[] = [];
let afterTurn: string[] = [];

const folder = fs.mkdtempSync(join(tmpdir(), 'power-cut-'));
const opened = new Map<number, string>();
/** Whatever waits in `incoming` may be lost. */
const below = (path: string): boolean => path.startsWith(folder) && !path.includes('incoming');
const note = (...paths: string[]): void => {
  for (const path of paths) if (below(path)) unsafe.add(path.replace('/current/', '/trees/a/'));
};

const { linkSync, renameSync, rmSync, rmdirSync, mkdirSync, openSync, fsyncSync, writeFileSync } = fs;
const contents = new Set<string>();
Object.assign(fs, {
  writeFileSync: (path: string, ...rest: [string]) => {
    writeFileSync(path, ...rest);
    contents.add(path);
  },
  linkSync: (from: string, to: string) => {
    linkSync(from, to);
    note(dirname(to));
  },
  renameSync: (from: string, to: string) => {
    if (to === join(folder, 'current')) atTurn = [...unsafe];
    renameSync(from, to);
    note(dirname(to));
    if (contents.delete(from)) note(to);
  },
  rmSync: (path: string, ...rest: []) => {
    if (fs.existsSync(path)) note(dirname(path));
    rmSync(path, ...rest);
    unsafe.delete(path);
  },
  rmdirSync: (path: string) => {
    rmdirSync(path);
    note(dirname(path));
    unsafe.delete(path);
  },
  mkdirSync: (path: string, ...rest: []) => {
    for (let one = path; below(one) && !fs.existsSync(one); one = dirname(one)) note(dirname(one));
    return mkdirSync(path, ...rest);
  },
  openSync: (path: string, ...rest: ['r']) => {
    const handle = openSync(path, ...rest);
    opened.set(handle, path);
    return handle;
  },
  fsyncSync: (handle: number) => {
    fsyncSync(handle);
    const path = opened.get(handle) ?? '';
    if (path === folder) afterTurn = [...unsafe].filter((one) => one !== folder);
    unsafe.delete(path);
  },
});
syncBuiltinESMExports();
const record = Journal.prototype.record;
vi.spyOn(Journal.prototype, 'record').mockImplementation(function (this: Journal, ...given) {
  atRecord = [...unsafe];
  return record.apply(this, given);
});

let releases: Releases;
const publish = (minute: number, write: Record<string, string>, remove: string[] = []) =>
  releases.publish(
    { write: new Map(Object.entries(write)), remove },
    { madeFrom: '', now: new Date(Date.UTC(2026, 10, 23, 9, minute)) },
  );

beforeEach(() => {
  releases = releasesIn(folder);
  publish(0, { 'index.html': 'one', 'fr/old/index.html': 'old', 'feed.xml': 'one' });
  unsafe.clear();
  [atRecord, atTurn, afterTurn] = [['not called'], ['not called'], ['not called']];
});
afterEach(() => releases.close());
afterAll(() => {
  vi.restoreAllMocks();
  Object.assign(fs, { linkSync, renameSync, rmSync, rmdirSync, mkdirSync, openSync, fsyncSync, writeFileSync });
  syncBuiltinESMExports();
  fs.rmSync(folder, { recursive: true });
});

describe('a power cut', () => {
  it('after the release is recorded takes nothing of it, nor of what a return needs', () => {
    publish(1, { 'index.html': 'two', 'fr/new/page/index.html': 'new' }, ['fr/old/index.html']);
    expect(atRecord).toEqual([]);
    expect(atTurn).toEqual([]);
    expect(afterTurn).toEqual([]);
    expect([...unsafe]).toEqual([]);
  });

  it('finds a return as safe', () => {
    publish(2, { 'index.html': 'three', 'fr/other/index.html': 'new' }, ['feed.xml']);
    unsafe.clear();
    releases.rollback();
    expect(atRecord).toEqual([]);
    expect([...unsafe]).toEqual([]);
  });
});
