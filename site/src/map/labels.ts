/** Where the name of a point stands, on the paper: the map is not mirrored, and `left` is left in every language. */
export type Side = (typeof sides)[number];
/** A point of the map and the name that is written beside it. */
export type Named = { readonly name: string; readonly x: number; readonly y: number };
/** A rectangle on the sheet. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Size = { readonly width: number; readonly height: number };

/** The sides of a point, the one that is taken when all are free first. */
const sides = ['right', 'left', 'above', 'below'] as const;
/** The size of the letters, in units of the sheet. */
export const letters = 15;
/** From a point to what is around it: how far around it can be touched. */
export const reach = 15;
/** From a point to the near edge of its name at its left or right. */
export const gap = 11;
const height = 20;

/** About how wide a letter is, of its own height: what words in our font measure, rounded up. */
function widthOfLetter(letter: string): number {
  if (!/\p{Script=Arabic}/u.test(letter)) return 0.64;
  return /[اأإآلدذرزو]/u.test(letter) ? 0.45 : 0.8;
}

/** How wide a name is at the most, in units of the sheet. */
export function widthOf(name: string): number {
  return Math.ceil([...name].reduce((sum, letter) => sum + widthOfLetter(letter), 0) * letters);
}

/** The box of a name at a side of its point. */
export function boxOf({ name, x, y }: Named, side: Side): Box {
  const width = widthOf(name);
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  if (side === 'right') return at(x + gap, y - height / 2);
  if (side === 'left') return at(x - gap - width, y - height / 2);
  return at(x - width / 2, side === 'above' ? y - gap - height : y + gap);
}

/** Whether two boxes share a part of the sheet. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The box in which a point can be touched. */
export function touchOf({ x, y }: Named): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

/**
 * Chooses the side of each name so that it covers no other name, no point and leaves the sheet nowhere, as far as there
 * is room: from all at the first side on, each name in turn goes where it disturbs least, until none moves.
 */
export function sidesOf(points: readonly Named[], sheet: Size): readonly Side[] {
  const chosen: Side[] = points.map(() => sides[0]);
  const cost = (point: Named, index: number, side: Side): number => {
    const box = boxOf(point, side);
    const out = box.left < 0 || box.top < 0 || box.right > sheet.width || box.bottom > sheet.height;
    const met = points.filter(
      (other, at) =>
        at !== index && (overlap(box, touchOf(other)) || overlap(box, boxOf(other, chosen[at] ?? 'right'))),
    );
    return met.length + (out ? 1 : 0);
  };
  for (let moved = true, rounds = points.length; moved && rounds > 0; rounds -= 1) {
    moved = false;
    for (const [index, point] of points.entries()) {
      const costs = sides.map((side) => cost(point, index, side));
      const best = sides[costs.indexOf(Math.min(...costs))] ?? sides[0];
      moved ||= best !== chosen[index];
      chosen[index] = best;
    }
  }
  return chosen;
}
