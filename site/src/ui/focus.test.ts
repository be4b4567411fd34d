import { expect, test } from 'vitest';
import { focusClasses } from './focus.ts';

test('a picture without a focal point is held in its middle, as any is', () => {
  expect(focusClasses({})).toEqual([]);
});

test('a focal point is held at the nearer edge, or in the middle where it stands about there', () => {
  expect(focusClasses({ focus: { x: 7, y: 93.5 } })).toEqual(['focused', 'focus-x-0', 'focus-y-100']);
  expect(focusClasses({ focus: { x: 50, y: 41 } })).toEqual([]);
});

test('whatever the point, it is seen in a crop of a third of the picture', () => {
  for (let point = 0; point <= 100; point += 0.5) {
    const [x = '50'] = focusClasses({ focus: { x: point, y: 50 } }).slice(1);
    const start = (Number(x.replace('focus-x-', '')) / 100) * (200 / 3);
    expect(point >= start && point <= start + 100 / 3, String(point)).toBe(true);
  }
});
