/** What the CMS tells the officer's dialog « Dépublier ». */
import type { Language } from 'shared/languages';

/** What happens to an entry that is taken off the site in a language. */
export type EntryWithdrawal = {
  /** The languages in which readers lose it: all of them with the French version. */
  readonly leaving: readonly Language[];
};

/** `GET`, of an entry, `?type=…&documentId=…&language=…`: an {@link EntryWithdrawal}. `POST`: an order (shared/former-address). */
export const entryPath = '/addresses/entry';
