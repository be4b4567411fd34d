import { describe, expect, test } from 'vitest';
import { linesOf, setting, widthOf } from './lines.ts';

const box = { width: 600, height: 300 };

test('marks and isolates take no room, and a joined Arabic letter less than one that stands alone', () => {
  expect(widthOf('مَدينة', 50)).toBe(widthOf('مدينة', 50));
  expect(widthOf('\u2066abc\u2069', 50)).toBe(widthOf('abc', 50));
  expect(widthOf('سس', 50)).toBeLessThan(2 * widthOf('س', 50));
});

describe('lines', () => {
  test('break between words only, hold every word, and fit', () => {
    const text = 'Un titre fictif qui ne finit pas et que personne ne lira';
    const lines = linesOf(text, 40, 400);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(widthOf(line, 40)).toBeLessThanOrEqual(400);
  });

  test('keep what a no-break space joins', () => {
    expect(linesOf('aaaaaaaa bbbb\u202f:', 40, widthOf('aaaaaaaa bbbb', 40))).toEqual(['aaaaaaaa', 'bbbb\u202f:']);
  });

  test('cut a word that no line holds', () => {
    const lines = linesOf('a'.repeat(60), 40, 400);
    expect(lines.join('')).toBe('a'.repeat(60));
    for (const line of lines) expect(widthOf(line, 40)).toBeLessThanOrEqual(400);
  });
});

describe('a setting', () => {
  test('is as large as the box allows', () => {
    expect(setting('Court', box, [60, 40], 1.2).size).toBe(60);
    expect(setting('Un titre plus long '.repeat(5), box, [60, 40], 1.2).size).toBe(40);
  });

  test('is smaller rather than cut within a word', () => {
    expect(setting('Interculturalité', { width: 450, height: 300 }, [60, 40], 1.2)).toEqual({
      size: 40,
      lines: ['Interculturalité'],
    });
  });

  test('ends after a word, with an ellipsis, where even the smallest letters are too many', () => {
    const { lines } = setting('mot, '.repeat(200), box, [60, 40], 1.2);
    expect(lines.length).toBe(6);
    expect(lines.at(-1)).toMatch(/mot…$/);
    for (const line of lines) expect(widthOf(line, 40)).toBeLessThanOrEqual(box.width);
  });
});
