/** What the screen and the server say of an entry that is about to be published. */

/** Where the screen asks; the entry as it stands on screen is the body. */
export const checksPath = '/checks/entry';

/** One thing to look at. */
export type Check = {
  /** The field, as Strapi's form calls it: `image.alternative`, `sources.0.title`; empty for the entry as a whole. */
  readonly field: string;
  /** What the officer reads beside the field and what holds it, from the outside. */
  readonly labels: readonly string[];
  readonly message: string;
};

export type ChecksReply = {
  /** What a publication would be refused for. */
  readonly obstacles: readonly Check[];
  /** What could be better, and keeps nothing back. */
  readonly advice: readonly Check[];
  /** Links of other sites whose answer is still awaited. */
  readonly pending: number;
};
