import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Documents } from '../pull/assembly.ts';
import type { DocumentKey } from '../pull/key.ts';
import type { Document } from '../pull/document.ts';
import { Readings } from './readings.ts';

const keyOf = (id: string): DocumentKey => `article/${id}`;
const document = (id: string): Document => ({
  ...{ type: 'article', id, entries: [], findings: [], unfit: [], former: [], files: new Set<string>() },
});

/** What the CMS is asked for, and how each document answers. */
let asked: string[];
let answers: Map<DocumentKey, () => Promise<Document>>;
const source = async (keys: ReadonlySet<DocumentKey>): Promise<Documents> => {
  asked.push([...keys].join(' '));
  const read = async (key: DocumentKey) => [key, await answers.get(key)?.()] as const;
  return new Map(await Promise.all([...keys].map(read)));
};
const well = (id: string) => () => Promise.resolve(document(id));

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  answers = new Map(['a', 'b', 'c'].map((id) => [keyOf(id), well(id)]));
});
afterEach(() => {
  vi.useRealTimers();
});

async function read(readings: Readings, wanted: Readonly<Record<string, number>>) {
  const reading = readings.read(new Map(Object.entries(wanted).map(([id, request]) => [keyOf(id), request])));
  await vi.advanceTimersByTimeAsync(10_000);
  const { documents, unread } = await reading;
  return [[...documents.keys()], [...unread.keys()]];
}

describe('documents that are read together', () => {
  it('are one question where nothing is wrong', async () => {
    expect(await read(new Readings(source), { a: 1, b: 2 })).toEqual([['article/a', 'article/b'], []]);
    expect(asked).toEqual(['article/a article/b']);
  });

  it('are there without the one that cannot be read', async () => {
    answers.set(keyOf('b'), () => Promise.reject(new Error('no')));
    expect(await read(new Readings(source), { a: 1, b: 2, c: 3 })).toEqual([['article/a', 'article/c'], ['article/b']]);
  });

  it('are there without the one that takes long, which is taken as it was read when it is asked for again', async () => {
    const long = Promise.withResolvers<Document>();
    answers.set(keyOf('b'), () => long.promise);
    const readings = new Readings(source);
    expect(await read(readings, { a: 1, b: 2 })).toEqual([['article/a'], ['article/b']]);
    long.resolve(document('b'));
    asked = [];
    expect(await read(readings, { b: 2 })).toEqual([['article/b'], []]);
    expect(asked).toEqual([]);
  });

  it('are read anew for a later request, and after a failure', async () => {
    const readings = new Readings(source);
    answers.set(keyOf('b'), () => new Promise(() => undefined));
    await read(readings, { b: 2 });
    answers.set(keyOf('b'), () => Promise.reject(new Error('no')));
    expect(await read(readings, { b: 3 })).toEqual([[], ['article/b']]);
    answers.set(keyOf('b'), well('b'));
    expect(await read(readings, { b: 3 })).toEqual([['article/b'], []]);
  });
});
