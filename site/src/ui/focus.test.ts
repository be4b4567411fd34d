import { expect, test } from 'vitest';
import { focusClasses } from './focus.ts';

test('a picture without a focal point is held in its middle, as any is', () => {
  expect(focusClasses({})).toEqual([]);
});

test('a focal point is rounded to the nearer edge', () => {
  expect(focusClasses({ focus: { x: 7, y: 93.5 } })).toEqual(['focused', 'focus-x-0', 'focus-y-100']);
  expect(focusClasses({ focus: { x: 50, y: 41 } })).toEqual(['focused', 'focus-x-50', 'focus-y-40']);
});

test('whatever the point, it is seen in a crop of a fifth of the picture', () => {
  for (let point = 0; point <= 100; point += 0.5) {
    const [, x = ''] = focusClasses({ focus: { x: point, y: 0 } });
    const start = (Number(x.replace('focus-x-', '')) / 100) * 80;
    expect(point >= start && point <= start + 20, String(point)).toBe(true);
  }
});
