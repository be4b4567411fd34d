/** What the CMS tells the officer's screens of facts that are to be confirmed: French words, ready to be shown. */
export type Missing = {
  readonly id: string;
  readonly title: string;
  /** « Événement » */
  readonly kind: string;
  /** « Dates et heures : à confirmer » */
  readonly line: string;
  /** « Depuis le jeudi 26 novembre 2026 » */
  readonly since: string;
  /** Where the field is on the editing screen, after the admin's own address. */
  readonly screen: string;
};

export type MissingFacts = {
  /** Of one page, oldest first. */
  readonly facts: readonly Missing[];
  /** The types that the person may read and that lack something, and how much. */
  readonly types: readonly { readonly type: string; readonly name: string; readonly count: number }[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
};

/** `GET`, `?type=api::event.event&page=2`, each of them or none: {@link MissingFacts}. */
export const missingFactsPath = '/missing-facts';
