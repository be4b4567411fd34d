/** What the CMS tells the officer's screens of planning: French sentences, ready to be shown. */
import type { State } from './table';

/** Something that is to be done to an entry at an hour, or was. */
export type Planned = {
  readonly id: number;
  readonly state: State;
  /** The entry by its name. */
  readonly title: string;
  /** Where its editing screen is, after the admin's own address. */
  readonly screen?: string;
  /** « mardi 5 janvier 2027 », in Morocco. */
  readonly day: string;
  /** « 10:00 », in Morocco. */
  readonly time: string;
  /** What is to be done, in a line. */
  readonly line: string;
  /** What became of it, in a line or several. */
  readonly outcome: string;
  readonly embargo: boolean;
  readonly mayCancel: boolean;
};

/** Beside an entry: what is planned for it, in its order, then the last refusals. */
export type EntryPlanning = {
  readonly planned: readonly Planned[];
  readonly mayPlan: boolean;
  /** This type may be put under embargo. */
  readonly mayEmbargo: boolean;
};

/** In the calendar: what comes, soonest first, and what was, newest first. */
export type Calendar = { readonly upcoming: readonly Planned[]; readonly past: readonly Planned[] };

/** `GET`, of an entry, `?type=…&documentId=…&language=…`: an {@link EntryPlanning}. `POST`: an order (shared/planning). */
export const entryPath = '/planning/entry';
/** A {@link Calendar}. */
export const calendarPath = '/planning/calendar';
/** `{ id }`: takes back what was planned. */
export const cancelPath = '/planning/cancel';
