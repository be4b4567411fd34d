import { expect, test } from 'vitest';
import { cross, khatam } from './khatam.ts';

test('a khatam has sixteen corners, and its eight points lie on its circle', () => {
  const corners = khatam(0, 0, 10)
    .slice(1, -1)
    .split('L')
    .map((corner) => corner.split(' ').map(Number));
  expect(corners).toHaveLength(16);
  for (const [x = 0, y = 0] of corners.filter((_, index) => index % 2 === 0)) {
    expect(Math.hypot(x, y)).toBeCloseTo(10, 1);
  }
});

test('the cross between four khatams begins and ends in the points where they touch', () => {
  const path = cross(10, 10, 10);
  for (const touching of ['10 0', '0 10', '10 20', '20 10']) expect(path).toContain(touching);
  expect(path.split('L')).toHaveLength(16);
});
