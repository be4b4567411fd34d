import { wholeTerms } from 'shared/search-terms';

/** What a page of results shows of a page. */
export type Found = {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<'title' | 'summary', string>>;
  readonly filters: Readonly<Partial<Record<string, readonly string[]>>>;
};
/** A result is fetched when it is shown. */
export type Hit = { readonly id: string; readonly score: number; data(): Promise<Found> };
export type Filters = Readonly<Record<string, string>>;

/** The part of Pagefind’s interface (its file pagefind.js, as the build lays it beside the site) that we use. */
type Pagefind = {
  createInstance(options: object): {
    search(term: string | null, options: { filters: Filters }): Promise<{ readonly results: readonly Hit[] }>;
  };
};

export type Engine = {
  /** The pages found by these terms, the best first; all pages that the filters leave where there is no term. */
  find(terms: readonly string[], filters: Filters): Promise<readonly Hit[]>;
};

/**
 * Loads the search engine from the folder of its index; rejects where it cannot be fetched. The engine takes the index of
 * the page's language. Without its worker it needs one file less, and tens of pages are no work for one.
 */
export async function loadEngine(folder: string): Promise<Engine> {
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  // What is shown as it was written counts for nothing: pages are found by the terms made of it (scripts/build/search.ts).
  const metaWeights = { title: 0, summary: 0, heading: 5, names: 5, terms: 1, whole: 5 };
  const pagefind = createInstance({ noWorker: true, ranking: { metaWeights } });
  return {
    async find(terms, filters) {
      const ask = async (term: string | null): Promise<readonly Hit[]> =>
        (await pagefind.search(term, { filters })).results.filter(({ score }) => term === null || score > 0);
      if (terms.length === 0) return await ask(null);
      const [hits, whole] = await Promise.all([ask(terms.join(' ')), ask(wholeTerms(terms).join(' '))]);
      const scores = new Map(whole.map(({ id, score }) => [id, score]));
      // A title that has the very word goes before one that shares its stem.
      return hits.toSorted((a, b) => b.score + (scores.get(b.id) ?? 0) - (a.score + (scores.get(a.id) ?? 0)));
    },
  };
}
