import { isEmpty } from '../content/form';

/** The date of first publication: what is known stays, whatever is typed later; the first publication fills it. */
export function publishedOnAtPublication(stored: unknown, now: Date): unknown {
  return isEmpty(stored) ? now.toISOString() : stored;
}

/** The value to store in a save: a date once known is never changed nor emptied. */
export function publishedOnAtSave(stored: unknown, given: unknown): unknown {
  return isEmpty(stored) ? given : stored;
}
