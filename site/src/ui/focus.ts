import type { ImageFile } from 'shared/leaves';

/** Where a crop holds a picture other than in its middle, in hundredths of its width or height. */
export const focusPlaces = [0, 20, 80, 100] as const;

/** The place that holds a point, the nearer edge before its neighbour; none for what stands about the middle. */
function placeOf(point: number): number | undefined {
  return point < 50
    ? [20, 0].find((place) => point < 40 && place <= point)
    : [80, 100].find((place) => point > 60 && place >= point);
}

/**
 * The classes by which a crop keeps what matters in a picture: `object-position` at a hundredth lays that hundredth of the
 * picture on that of the frame. A crop of a third of the picture or more never cuts it off.
 */
export function focusClasses({ focus }: Pick<ImageFile, 'focus'>): readonly string[] {
  if (focus === undefined) return [];
  const [x, y] = [placeOf(focus.x), placeOf(focus.y)];
  const places = [x === undefined ? [] : `focus-x-${x}`, y === undefined ? [] : `focus-y-${y}`].flat();
  return places.length === 0 ? [] : ['focused', ...places];
}
