import type { Article, PressRelease } from 'shared/generated/index';
import { compareCodes } from '../content/order.ts';

type Corrected = Pick<Article | PressRelease, 'corrections' | 'updatedOn'>;

/** What was corrected in a text, newest first. */
export function newestFirst({ corrections }: Pick<Corrected, 'corrections'>): Corrected['corrections'] {
  return corrections.toSorted((one, other) => compareCodes(other.correctedOn, one.correctedOn));
}

/** When a text last changed for its readers (an instant): brought up to date, or corrected; nothing where neither is told. */
export function changedOn({ corrections, updatedOn }: Corrected): string | undefined {
  const instants = [updatedOn, ...corrections.map(({ correctedOn }) => correctedOn)];
  return instants
    .filter((instant) => instant !== undefined)
    .toSorted(compareCodes)
    .at(-1);
}
