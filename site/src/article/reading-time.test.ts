import { expect, test } from 'vitest';
import { readingMinutes } from './reading-time.ts';

const text = (words: number, word = 'mot'): string => Array.from({ length: words }, () => word).join(' ');

test('the same number of words takes longer in Arabic than in French, and in French than in English', () => {
  expect(readingMinutes(text(780), 'fr')).toBe(4);
  expect(readingMinutes(text(780, 'كلمة'), 'ar')).toBe(6);
  expect(readingMinutes(text(780, 'word'), 'en')).toBe(3);
});

test('a short or empty text takes a minute', () => {
  expect(readingMinutes('', 'fr')).toBe(1);
  expect(readingMinutes('<p>Un mot.</p>', 'fr')).toBe(1);
});

test('neither the tags with their addresses nor lone signs are words', () => {
  const linked = `<a href="https://example.test/un deux">${text(290)}</a><p>${text(5)}</p>`;
  expect(readingMinutes(linked, 'fr')).toBe(readingMinutes(text(295), 'fr'));
  expect(readingMinutes(text(290, '«\u202fmot\u202f» :'), 'fr')).toBe(1);
  expect(readingMinutes('<p>un</p>'.repeat(293), 'fr')).toBe(2);
});
