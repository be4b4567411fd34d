import { expect, it } from 'vitest';
import { frameOf, sheetOf } from './frame.ts';
import { landIn } from './land.ts';

const frame = frameOf([]);
const { width, height } = sheetOf(frame);

/** The lines of a path of straight lines, ring by ring. */
const linesOf = (path: string) =>
  path
    .split(/[MZ]/)
    .filter((ring) => ring !== '')
    .flatMap((ring) => {
      const points = ring.split('L').map((point) => point.split(',').map(Number) as [number, number]);
      return points.map((point, index) => [point, points[(index + 1) % points.length]!] as const);
    });

it('the outline of the land on the sheet is the coast: no line of it follows an edge or crosses the country', () => {
  const long = linesOf(landIn(frame)).filter(
    // The longest straight stretch of coast is shorter.
    ([[x, y], [toX, toY]]) => Math.hypot(toX - x, toY - y) > 60,
  );
  expect(long.length).toBeGreaterThan(0);
  for (const line of long) {
    const outside = (['left', 'right', 'top', 'bottom'] as const).some((edge) =>
      line.every(([x, y]) => ({ left: x < 0, right: x > width, top: y < 0, bottom: y > height })[edge]),
    );
    expect(outside, JSON.stringify(line)).toBe(true);
  }
});

it('the land is light enough to stand in a page', () => {
  expect(landIn(frame).length).toBeLessThan(1500);
});
