import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planFolder } from '../command/paths.ts';
import type { DocumentKey } from '../pull/key.ts';
import { readDocuments } from '../pull/border.ts';
import type { Document } from '../pull/document.ts';
import { contentFolder } from '../pull/folder.ts';
import { mediaStore } from '../pull/media.ts';
import { packed } from './packed.ts';

const media = mediaStore(mkdtempSync(join(tmpdir(), 'media-')));

async function read(key: DocumentKey): Promise<Document> {
  return (await readDocuments(contentFolder(planFolder), media, { keys: new Set([key]) })).get(key)!;
}

const document = await read('article/article-colloque-meknes');

test('a packed document is the document, in every language', () => {
  expect(document.entries.map(({ language }) => language)).toEqual(['fr', 'ar', 'en']);
  expect(packed(document)).toEqual(document);
  expect(JSON.stringify(packed(document))).toBe(JSON.stringify(document));
});

test('a long text is made anew at each reading, a short one stands as it was', async () => {
  const [entry] = packed(document).entries;
  expect(Object.getOwnPropertyDescriptor(entry, 'body')).toHaveProperty('get');
  const short = await read('city/meknes');
  expect(short.entries[0]).toHaveProperty('body');
  expect(packed(short).entries[0]).toBe(short.entries[0]);
});
