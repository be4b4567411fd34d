import type { Journal } from './journal.ts';
import type { Objects } from './objects.ts';

/** How many files one removes beside a publication without its being felt: some 50 ms. */
const few = 500;

/**
 * Lets go files and changes that lead to no kept release any more, a few or at least so many; gives whether there are more.
 * Files go first: one that is gone may be removed again, one that is forgotten would stay.
 */
export function tidy(journal: Journal, objects: Objects, atLeast: number): boolean {
  const limit = Math.max(few, atLeast);
  const over = journal.replaced.over(limit);
  objects.drop(over.flatMap(({ hash }) => (hash === null || journal.replaced.needs(hash) ? [] : [hash])));
  if (over.length > 0) journal.replaced.forget(over);
  return over.length === limit;
}
