import { expect, test } from 'vitest';
import { publishedOnAtPublication, publishedOnAtSave } from './published-on';

const now = new Date('2031-01-02T03:04:05.000Z');

test('the first publication sets the date and later ones keep it', () => {
  expect(publishedOnAtPublication(null, now)).toBe('2031-01-02T03:04:05.000Z');
  expect(publishedOnAtPublication('2020-01-01T00:00:00.000Z', now)).toBe('2020-01-01T00:00:00.000Z');
});

test('a save may give the date, and never change or empty it', () => {
  expect(publishedOnAtSave(null, 'a')).toBe('a');
  expect(publishedOnAtSave('a', null)).toBe('a');
  expect(publishedOnAtSave('a', 'b')).toBe('a');
});
