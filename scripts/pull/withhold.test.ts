import { describe, expect, test } from 'vitest';
import { schemas, type Entry } from 'shared/generated/index';
import { permitsIn, shownOn } from './withhold.ts';

const name = 'a'.repeat(32);
const picture = {
  ...{ file: `${name}.jpg`, mime: 'image/jpeg', bytes: 1, width: 3, height: 2, credit: 'Fictif', licence: 'Fictive' },
  copies: [{ file: `${'b'.repeat(32)}.avif`, mime: 'image/avif', width: 1 }],
};
const agreed = { ...picture, consent: { scopes: ['site' as const], until: '2026-12-01' } };
const words = { decorative: false, alternative: 'Canari', caption: 'Canari' };
const identity = {
  id: 'fiction',
  language: 'fr',
  translations: { fr: 'fiction' },
  slug: 'fiction',
  summary: 'Fiction',
};
const article = (file: object): Entry =>
  schemas.article.parse({
    ...{ ...identity, type: 'article', title: 'Fiction', translationStatus: 'originale', body: '<p>x</p>' },
    ...{
      themes: [],
      cities: [],
      actions: [],
      events: [],
      documents: [],
      sources: [],
      corrections: [],
      image: { file, ...words },
    },
  });

describe('an entry as it is shown on a day', () => {
  test('is the very entry where its picture may be shown', () => {
    const entry = article(agreed);
    expect(shownOn(entry, '2026-11-30')).toBe(entry);
    expect(shownOn(article(picture), '2099-01-01')).toHaveProperty('image.file.file', `${name}.jpg`);
  });

  test('has nothing of a picture whose agreement is over, nor a word of it, and is valid still', () => {
    const shown = shownOn(article(agreed), '2026-12-01');
    expect(shown).toHaveProperty('image', { decorative: false, file: { withheld: true } });
    expect(JSON.stringify(shown)).not.toMatch(/Canari|aaaa|bbbb|Fictif/);
    expect(schemas.article.safeParse(shown).success).toBe(true);
    expect(shownOn(shown, '2026-12-02')).toBe(shown);
  });

  test('has nothing of a picture whose persons have agreed to something else', () => {
    const other = { ...picture, consent: { scopes: ['réseaux' as const] } };
    expect(shownOn(article(other), '2026-11-23')).toHaveProperty('image.file', { withheld: true });
  });
});

test('how long each file may be shown follows from the agreement, for every copy', () => {
  expect(permitsIn(article(agreed))).toEqual([
    { path: `media/${name}.jpg`, until: '2026-12-01' },
    { path: `media/${'b'.repeat(32)}.avif`, until: '2026-12-01' },
  ]);
  expect(permitsIn(article(picture)).map(({ until }) => until)).toEqual([undefined, undefined]);
});
