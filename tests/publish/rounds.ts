import { hashOf } from '../../scripts/disk/hash-files.ts';

/** An instant of its own for each round. */
export const at = (round: number): Date => new Date(Date.UTC(2026, 10, 23, 9, round));

const pages = (round: number): Record<string, string> => ({
  'index.html': `home ${round}`,
  'fr/index.html': `fr ${round}`,
  'feed.xml': `feed ${round}`,
  [`fr/articles/article-${round}/index.html`]: `article ${round}`,
  '404.html': 'nothing here',
});

/** The files of the site in a round, by path, with the hash of their bytes. */
export const siteOf = (round: number): Record<string, string> =>
  Object.fromEntries(Object.entries(pages(round)).map(([path, text]) => [path, hashOf(text)]));

/** The change from the round before: pages that change, one in a new folder, one that goes with its folder. */
export const roundOf = (round: number) => ({
  write: new Map(Object.entries(pages(round))),
  remove: [`fr/articles/article-${round - 1}/index.html`],
});
