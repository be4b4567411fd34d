/** The middle of some numbers with the least and the most of them. */
export type Spread = { readonly median: number; readonly least: number; readonly most: number; readonly count: number };

/**
 * The number below which a share of some numbers lies, from 0 to 1, straight lines drawn between them (Hyndman and Fan's
 * seventh definition, as R and NumPy have it).
 */
export function quantile(numbers: readonly number[], share: number): number {
  if (numbers.length === 0) throw new RangeError('No numbers.');
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below = 0, above = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}

/** The median of some numbers and how far they lie apart. */
export function spreadOf(numbers: readonly number[]): Spread {
  return {
    median: quantile(numbers, 0.5),
    least: Math.min(...numbers),
    most: Math.max(...numbers),
    count: numbers.length,
  };
}
