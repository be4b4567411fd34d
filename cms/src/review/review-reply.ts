/** What the CMS tells the officer's screens of review: French sentences, ready to be shown. */
import type { Step } from './table';

/** Something that happened to a text. */
export type Told = { readonly id: number; readonly line: string; readonly note?: string };

/** Beside an entry: how far its text is in a language, and what the person may do about it. */
export type EntryReview = {
  readonly step: Step;
  /** « À relire » */
  readonly state: string;
  /** What happened, newest first. */
  readonly history: readonly Told[];
  readonly mayAsk: boolean;
  readonly mayReturn: boolean;
  readonly mayApprove: boolean;
  /** Why the person, who may publish, cannot publish or plan this text alone. */
  readonly obstacle?: string;
};

/** A text that waits for the person. */
export type Waiting = {
  readonly id: number;
  readonly title: string;
  /** « français » */
  readonly language: string;
  /** Where its editing screen is, after the admin's own address. */
  readonly screen?: string;
  readonly line: string;
  readonly note?: string;
};

/** On the admin's home, oldest first: what the person is to review, and what was returned to the person. */
export type MyReviews = { readonly toReview: readonly Waiting[]; readonly toMend: readonly Waiting[] };

/** `GET`, of an entry, `?type=…&documentId=…&language=…`: an {@link EntryReview}. `POST`: an order (shared/review). */
export const entryPath = '/review/entry';
/** A {@link MyReviews}. */
export const minePath = '/review/mine';
