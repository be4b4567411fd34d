import { Failure } from '../command/failure.ts';

type Counts = ReadonlyMap<string, number>;

/** Largest part of the content that may go from one pull to the next without anybody's say. */
export const bearable = 0.2;
/** A type with this many entries or more does not go away as a whole by an editor's hand. */
const established = 5;

const sum = (counts: Counts): number => [...counts.values()].reduce((total, count) => total + count, 0);

/**
 * Throws where so much content is missing since the last time that the CMS, not an editor, must be the reason.
 * @param remedy how it is allowed for once, a French sentence.
 */
export function refuseShrinkage(before: Counts | undefined, now: Counts, remedy: string): void {
  if (sum(now) === 0) throw new Failure('Le CMS ne donne aucun contenu publié. Le site en ligne n’a pas changé.');
  if (before === undefined) return;
  const told = `Le site en ligne n’a pas changé. ${remedy}`;
  for (const [type, count] of before) {
    if (count >= established && (now.get(type) ?? 0) === 0) {
      throw new Failure(`Le CMS ne donne plus aucune entrée « ${type} », il y en avait ${count}. ${told}`);
    }
  }
  if (sum(now) < sum(before) * (1 - bearable)) {
    throw new Failure(
      `Le CMS donne ${sum(now)} entrées, il y en avait ${sum(before)} : plus de 20 % manquent. ${told}`,
    );
  }
}
