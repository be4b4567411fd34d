import { expect, test } from 'vitest';
import { cross, khatam, outline } from './khatam.ts';

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

test('the outline in steps is the same star', () => {
  const letters = outline(10).matchAll(/([lhv])?(-?[\d.]+)(?:\s?(-?[\d.]+))?/g);
  let [x, y, command] = [10, 0, 'l'];
  const corners = [...letters].map(([, letter = command, first, second]) => {
    command = letter;
    if (letter === 'h') x += Number(first);
    else if (letter === 'v') y += Number(first);
    else [x, y] = [x + Number(first), y + Number(second)];
    return [x, y] as const;
  });
  // The last side is the closing of the path.
  expect(corners).toHaveLength(15);
  expect(Math.hypot(corners.at(-1)![0] - 10, corners.at(-1)![1])).toBeCloseTo(4.1, 0);
  for (const [a, b] of corners.filter((_, index) => index % 2 === 1)) expect(Math.hypot(a, b)).toBeCloseTo(10, 0);
});
