/** What the CMS tells the officer's screens of pictures: French sentences, ready to be shown. */
import type { ConsentScope, PeopleAnswer } from 'shared/consent';

/** What is typed once of a picture, whichever entries show it. */
export type Rights = {
  readonly credit: string;
  readonly licence: string;
  /** Absent until somebody has answered. */
  readonly people?: PeopleAnswer;
  readonly scopes: readonly ConsentScope[];
  /** The day, `2027-03-31`, from whose midnight on it may not be shown. */
  readonly until?: string;
};

/** A line about a picture; `danger` is for what keeps it from being shown, or what shows it from being published. */
export type Note = { readonly tone: 'danger' | 'warning'; readonly text: string };

export type PlaceOfUse = {
  readonly title: string;
  /** « article, en français et en arabe, en ligne ». */
  readonly line: string;
  readonly screen?: string;
};

export type Photo = Rights & {
  readonly id: number;
  readonly name: string;
  /** « dossier « Presse » ». */
  readonly place: string;
  readonly thumbnail: string;
  /** What is missing, over or soon over, and pictures that look the same; nothing where all is well. */
  readonly notes: readonly Note[];
  readonly uses: readonly PlaceOfUse[];
  /** Whether the person who asks may change its rights. */
  readonly mayChange: boolean;
};

export type PhotosReply = { readonly photos: readonly Photo[] };

/** Pictures of which something must be said on the home. */
export type WarningsReply = {
  readonly warnings: readonly { readonly id: number; readonly name: string; readonly texts: readonly string[] }[];
};

export const photosPath = '/photos';
export const entryPhotosPath = '/photos/entry';
export const warningsPath = '/photos/warnings';
