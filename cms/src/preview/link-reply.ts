/** What the CMS tells the officer's screen of the links to a draft: French lines, ready to be shown. */

/** A link that still opens. */
export type LiveLink = {
  readonly id: string;
  /** For whom it is. */
  readonly label: string;
  /** « Jusqu’au mardi 5 janvier 2027 à 10:00. Créé par Amina. » */
  readonly line: string;
  /** Its address, to be copied again. */
  readonly address: string;
};

/** Beside an entry: its links that still open, and whether one may make and revoke some. */
export type EntryLinks = { readonly links: readonly LiveLink[]; readonly mayShare: boolean };

/** `GET ?type=…&documentId=…&language=…`: {@link EntryLinks}. `POST`: a linkOrder (shared/preview); gives a {@link LiveLink}. */
export const linksPath = '/preview/links';
/** `POST { id }`: the link opens nothing from now on. */
export const revokePath = '/preview/links/revoke';
