type Point = readonly [x: number, y: number];

/** A point on the paper, rounded to a tenth. */
function written([x, y]: Point): string {
  return `${Number(x.toFixed(1))} ${Number(y.toFixed(1))}`;
}

/** How deep a star is cut: joining every second point of an octagon gives the khatam, every third a sharper star. */
type Step = 2 | 3;

/** The corners of a star from one of its sixteenths on: an even corner is a point, an odd one a valley. */
function corners([x, y]: Point, radius: number, first: number, count: number, step: Step = 2): readonly Point[] {
  const valley = (radius * Math.cos((step * Math.PI) / 8)) / Math.cos(((step - 1) * Math.PI) / 8);
  return Array.from({ length: count }, (_, index) => {
    const corner = first + index;
    const angle = (corner * Math.PI) / 8;
    const reach = corner % 2 === 0 ? radius : valley;
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)] as const;
  });
}

/**
 * The path of a khatam, the eight-pointed star of two crossed squares on which zellige is built.
 * @param radius from its centre to its points; stars of this radius touch on a grid of twice the radius.
 * @param step 3 for a sharper star, which is still one at the size of a letter.
 */
export function khatam(x: number, y: number, radius: number, step: Step = 2): string {
  return `M${corners([x, y], radius, 0, 16, step).map(written).join('L')}Z`;
}

/** The marks that stand in many places of a page, around the origin of their drawing: a tile, a small one, a numbered one. */
export const marks = { tile: khatam(0, 0, 14), small: khatam(0, 0, 14, 3), numbered: khatam(0, 0, 15.4) } as const;

/**
 * The outline of a khatam from its point at the right, in steps from there: the same letters wherever it stands, so that
 * a wall of them weighs little. The path is at that point again when it ends.
 */
export function outline(radius: number): string {
  const s = Number((radius * (1 - Math.SQRT1_2)).toFixed(1));
  const t = Number((radius - 2 * s).toFixed(1));
  return `l-${s} ${s}v${t}h-${t}l-${s} ${s}-${s}-${s}h-${t}v-${t}l-${s}-${s} ${s}-${s}v-${t}h${t}l${s}-${s} ${s} ${s}h${t}v${t}z`;
}

/** The path of the cross that four touching khatams of a radius leave between them, around a point. */
export function cross(x: number, y: number, radius: number): string {
  const outline = [
    ...corners([x - radius, y - radius], radius, 0, 4),
    ...corners([x - radius, y + radius], radius, 12, 4),
    ...corners([x + radius, y + radius], radius, 8, 4),
    ...corners([x + radius, y - radius], radius, 4, 4),
  ];
  return `M${outline.map(written).join('L')}Z`;
}
