import { expect, test } from 'vitest';
import type { Document } from '../pull/document.ts';
import { packed } from './packed.ts';

const text = '<p>L’été à Meknès, où l’on parle 2019-2020 — الخطة.</p>'.repeat(20);
const document = {
  ...{ type: 'article', id: 'a', findings: [], unfit: [], files: new Set<string>() },
  entries: [{ type: 'article', id: 'a', language: 'fr', title: 'A', body: text }],
} as unknown as Document;

test('a packed document is the document', () => {
  expect(packed(document)).toEqual(document);
  expect(JSON.stringify(packed(document))).toBe(JSON.stringify(document));
});

test('a long text is made anew at each reading, a short one stands as it was', () => {
  const [entry] = packed(document).entries;
  expect(Object.getOwnPropertyDescriptor(entry, 'body')).toHaveProperty('get');
  const short = { ...document, entries: [{ ...document.entries[0], body: 'court' }] } as unknown as Document;
  expect(packed(short).entries[0]).toBe(short.entries[0]);
});
