/** What the CMS tells the officer's screens of versions: French words, ready to be shown. */

/** A version of an entry in a language. */
export type Kept = {
  readonly id: number;
  /** « jeudi 26 novembre 2026 à 10:42 », in Morocco. */
  readonly moment: string;
  /** « Enregistrée par Amina Exemple » */
  readonly line: string;
};

/** Versions, newest first. */
export type EntryVersions = { readonly versions: readonly Kept[] };

/** A stretch of text: kept as it was, or not. */
export type Piece = { readonly text: string; readonly change?: 'added' | 'removed' };

/** How one field differs. */
export type FieldDifference = {
  /** What the officer reads beside the field, from the outside in: « Image », « Texte alternatif ». */
  readonly labels: readonly string[];
  /** `value`: one that was removed, one that was added, or both; `text`: stretches in their order; `list`: an item each. */
  readonly shape: 'value' | 'text' | 'list';
  readonly pieces: readonly Piece[];
};

/** What a version is compared with: what the entry is now, or the version before. */
export type Compared = 'now' | 'before';

/** From what the entry is now to the version; or from the version before to this one, which the first one has not. */
export type Difference = {
  readonly fields: readonly FieldDifference[];
  readonly isFirst: boolean;
  /** What readers would lose once the version is restored and published, a sentence each. */
  readonly losses: readonly string[];
  /** Whether the person may make the version the draft again. */
  readonly mayRestore: boolean;
};

/** What could not be restored, a sentence each. */
export type Restored = { readonly left: readonly string[] };

/** An entry that was deleted, in the languages that went together. */
export type Deleted = {
  /** The number of one of the versions that the deletion left. */
  readonly id: number;
  readonly title: string;
  /** « Actualité, en français et en arabe » */
  readonly line: string;
  /** « Supprimée par Amina Exemple le jeudi 26 novembre 2026 à 10:42 » */
  readonly deletion: string;
  /** Where its editing screen is once it is restored, after the admin's own address. */
  readonly screen: string;
};

/** `GET`, of an entry, `?type=…&documentId=…&language=…`, and `&last=3` for the last ones only: {@link EntryVersions}. */
export const entryPath = '/versions/entry';
/** `GET`, `?id=…&with=now`: a {@link Difference}. */
export const differencePath = '/versions/difference';
/** `POST { id }`: makes a version the draft again; {@link Restored}. */
export const restorePath = '/versions/restore';
/** `GET`: {@link Deleted} entries, newest first. `POST { id }`: brings one back as a draft; {@link Restored}. */
export const deletedPath = '/versions/deleted';
