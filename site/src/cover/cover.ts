import { outline } from '../ui/khatam.ts';
import { chanceOf } from './chance.ts';
import { motifs, type CoverKind, type Glaze, type Shape, type Size, type Tile } from './motif.ts';

/** A drawing of tiles in a box; `paths` are laid on each other in their order, with holes (even-odd). */
export type Cover = {
  readonly width: number;
  readonly height: number;
  readonly ground: Glaze;
  readonly paths: readonly { readonly glaze: Glaze; readonly d: string }[];
};

/** Side of a cell; khatams of half of it would touch, ours leave a joint of mortar. */
const side = 20;
/** From the centre of a tile to its points, one outline in the other. */
const radii: Readonly<Record<Shape, readonly number[]>> = { star: [9], ring: [9, 4], dot: [3] };

/**
 * The drawing that stands for an entry without a picture: the same for the same seed, in the manner of its kind.
 * @param seed what stays when the entry is edited or translated, such as its type and id.
 * @param size of the wall, in tiles; the drawing is composed for it, so it is not to be cropped.
 */
export function coverOf(seed: string, kind: CoverKind, size: Size): Cover {
  const { ground, draw } = motifs[kind];
  const tileAt = draw(size, chanceOf(seed));
  const layers = new Map<string, { readonly tile: NonNullable<Tile>; readonly places: number[][] }>();
  for (let row = 0; row < size.rows; row += 1) {
    for (let column = 0; column < size.columns; column += 1) {
      const tile = tileAt(column, row);
      if (tile === undefined) continue;
      const name = `${tile.glaze} ${tile.shape}`;
      const layer = layers.get(name) ?? { tile, places: [] };
      layers.set(name, layer);
      layer.places.push([(column + 0.5) * side, (row + 0.5) * side]);
    }
  }
  const paths = [...layers.values()].map(({ tile: { glaze, shape }, places }) => ({
    glaze,
    d: radii[shape].map((radius) => chain(places, radius)).join(''),
  }));
  return { width: size.columns * side, height: size.rows * side, ground, paths };
}

/** Khatams in one path: each begins from the end of the one before. */
function chain(places: readonly number[][], radius: number): string {
  const star = outline(radius);
  return places
    .map(([x = 0, y = 0], index) => {
      const before = places[index - 1];
      return before === undefined
        ? `M${x + radius} ${y}${star}`
        : `m${x - (before[0] ?? 0)} ${y - (before[1] ?? 0)}${star}`;
    })
    .join('');
}
