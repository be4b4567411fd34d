import type { ImageFile } from 'shared/leaves';

/** Between two places at which a crop may hold a picture, in hundredths of its width or height. */
export const focusStep = 10;

/**
 * The classes by which a crop keeps what matters in a picture: `object-position` at a hundredth lays that hundredth of the
 * picture on that of the frame. Rounded to the nearer edge, so that what stands close to one is never cut off.
 */
export function focusClasses({ focus }: Pick<ImageFile, 'focus'>): readonly string[] {
  if (focus === undefined) return [];
  const outward = (place: number): number =>
    (place < 50 ? Math.floor(place / focusStep) : Math.ceil(place / focusStep)) * focusStep;
  return ['focused', `focus-x-${outward(focus.x)}`, `focus-y-${outward(focus.y)}`];
}
