import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { contracts } from 'shared/generated/index';
import { planFolder } from '../command/paths.ts';
import { readDocument, type Document } from '../pull/document.ts';
import { contentFolder } from '../pull/folder.ts';
import { LastFit } from './last-fit.ts';

const key = 'city/agadir';
const raws = await contentFolder(planFolder).entries(contracts.city, ['agadir']);
const city: Document = await readDocument('city', 'agadir', raws, {
  image: () => Promise.reject(new Error()),
  document: () => Promise.reject(new Error()),
});
let folder = '';
let lastFit: LastFit;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'last-fit-'));
  lastFit = new LastFit(folder);
});

test('a document is there again after a new start, without what was said of it', () => {
  lastFit.put(new Map([[key, { ...city, files: new Set(['/uploads/a.jpg']) }]]), 'a-release');
  lastFit.close();
  const { entries, files, findings } = new LastFit(folder).get(key) ?? {};
  expect({ entries, files, findings }).toEqual({
    entries: city.entries,
    files: new Set(['/uploads/a.jpg']),
    findings: [],
  });
});

test('of a document that is withdrawn nothing is left, on the disk neither', () => {
  lastFit.put(new Map([[key, city]]), 'a-release');
  lastFit.put(new Map([[key, undefined]]), 'a-release');
  expect(lastFit.get(key)).toBeUndefined();
  lastFit.close();
  const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(bytes.join('')).not.toContain('Agadir');
});

test('what is not among the documents that are known goes', () => {
  lastFit.put(new Map([[key, city]]), 'a-release');
  lastFit.keepOnly([key]);
  expect(lastFit.get(key)).toBeDefined();
  lastFit.keepOnly(['city/tiznit']);
  expect(lastFit.get(key)).toBeUndefined();
});

test('a language that the content types of today do not admit is not given, and nothing without French', () => {
  lastFit.put(new Map([[key, city]]), 'a-release');
  const database = new Database(join(folder, 'last-fit.sqlite'));
  const spoil = (language: number): unknown =>
    database.prepare('UPDATE document SET content = json_remove(content, ?)').run(`$.entries[${language}].name`);
  spoil(1);
  expect(lastFit.get(key)?.entries.map(({ language }) => language)).toEqual(['fr', 'en']);
  spoil(0);
  expect(lastFit.get(key)).toBeUndefined();
  database.close();
});

test('it knows what was online with which release, for a publisher that starts', () => {
  expect([lastFit.keys(), lastFit.release()]).toEqual([[], undefined]);
  lastFit.put(new Map([[key, city]]), 'one');
  lastFit.put(new Map(), 'two');
  lastFit.close();
  const again = new LastFit(folder);
  expect([again.keys(), again.release()]).toEqual([[key], 'two']);
});
