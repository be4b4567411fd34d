import { AsyncLocalStorage } from 'node:async_hooks';
import type { Withdrawal } from './given-up';

const underway = new AsyncLocalStorage<Withdrawal>();

/** Does something that takes an entry off the site, for a reason. */
export async function withdrawingFor<Result>(reason: Withdrawal, work: () => Promise<Result>): Promise<Result> {
  return underway.run(reason, work);
}

/** Why what is taken off the site now is taken off; nothing where nobody was asked, as of several at once or at an hour. */
export function withdrawalNow(): Withdrawal | undefined {
  return underway.getStore();
}
