/** What the CMS tells the officer's screens of publication: French sentences, ready to be shown. */
import type { Receipt } from 'shared/publication';

/** A request and what became of it. */
export type Publication = {
  readonly id: number;
  /** `pending` while the publisher has said nothing of it. */
  readonly outcome: 'pending' | Receipt['outcome'];
  /** What it is about: an entry or a file by its name, or the whole site. */
  readonly title: string;
  /** Where its editing screen is, after the admin's own address; a deleted entry has none. */
  readonly screen?: string;
  /** What became of it, in a line. */
  readonly line: string;
  readonly problems: readonly string[];
  /** What to do about them. */
  readonly remedy?: string;
  /** Where the entry stands online. */
  readonly pages: Receipt['pages'];
  /** Where a notice says that the entry was withdrawn. */
  readonly notices: Receipt['pages'];
  /** It did not go online, and the person may ask for it again. */
  readonly mayAskAgain: boolean;
};

/** Beside an entry: its last request in a language, if any. */
export type EntryReply = {
  readonly publication: Publication | null;
  /** Why it waits longer than it should. */
  readonly delay?: string;
};

/** On the admin's home. */
export type HomeReply = {
  /** What the publisher does, in a few words. */
  readonly publisher: string;
  /** It runs, or is run on demand: nobody has to start it. */
  readonly inOrder: boolean;
  /** Why what is pending waits longer than it should. */
  readonly delay?: string;
  /** The site shows an earlier version. */
  readonly heldBack: boolean;
  /** What follows publications and is not there yet: the publisher's lines, which say what to do. */
  readonly late: readonly string[];
  /** To what one can return, newest first. */
  readonly releases: readonly { readonly id: string; readonly name: string; readonly online: boolean }[];
  /** How many requests have no receipt yet. */
  readonly pending: number;
  /** Those that have a receipt, newest first; before them what failed, until it is asked for again. */
  readonly publications: readonly Publication[];
  readonly mayPublish: boolean;
};

/** Of an entry, `?type=…&documentId=…&language=…`: an {@link EntryReply}. */
export const entryPath = '/publication/entry';
/** A {@link HomeReply}. */
export const homePath = '/publication/home';
/** `{ request }`: asks again for what failed or was refused. */
export const againPath = '/publication/again';
/** Asks for everything. */
export const everythingPath = '/publication/everything';
/** `{ release }`: asks for an earlier version of the site. */
export const rollbackPath = '/publication/rollback';
