import { describe, expect, it } from 'vitest';
import { Assembly, type Documents } from '../pull/assembly.ts';
import type { DocumentKey } from '../pull/key.ts';
import { bareDocument, type Document } from '../pull/document.ts';
import { whole } from './reconciliation.ts';

const keys = Array.from({ length: 10 }, (_, number): DocumentKey => `city/ville-${String(number)}`);
/** Published in the CMS, and not as the site's content types ask today. */
const unfit = (key: DocumentKey): Document => ({ ...bareDocument('city', key.slice('city/'.length)), unfit: ['fr'] });
const read: Documents = new Map(keys.map((key) => [key, unfit(key)]));

/** A publisher that starts where another one had these documents online. */
const before = (isKept: boolean) => ({
  content: new Assembly('https://site.test'),
  keysBefore: () => keys,
  asBefore: (key: DocumentKey) => (isKept ? bareDocument('city', key) : undefined),
});

describe('everything that is read at a start', () => {
  it('may be unfit where it stands as it did before', () => {
    expect([...whole(read, before(true), { acceptShrink: false }).keys()]).toEqual(keys);
  });

  it('is refused where next to nothing of what was online would be left, as after a field has become required', () => {
    expect(() => whole(read, before(false), { acceptShrink: false })).toThrow('Le site en ligne n’a pas changé');
  });
});
