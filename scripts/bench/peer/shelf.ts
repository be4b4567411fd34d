import { facets, valuesOf, type Article, type Edition, type Facet, type Part, type Thing } from './site.ts';
import { pageSize, turnAt, type Turn, type Way } from './turn.ts';

/** What a template is given: the values of a page and its lists. */
export type View = Partial<Thing> & {
  readonly paths?: Part['paths'];
  readonly date?: string;
  readonly body?: string;
  readonly years?: readonly Thing[];
  readonly themes?: readonly Thing[];
  readonly cities?: readonly Thing[];
  readonly actions?: readonly Thing[];
  readonly events?: readonly Thing[];
  readonly related?: readonly View[];
  readonly cards?: readonly View[];
  readonly lines?: readonly View[];
  readonly items?: readonly View[];
  readonly number?: string;
  readonly page?: string;
  readonly turns?: Turn['turns'];
  readonly older?: readonly Way[];
  readonly newer?: readonly Way[];
};

/** As many entries as the network's site shows as cards, on its home page, in a feed, and as akin. */
const most = { cards: 12, home: 3, items: 50, related: 3 };

/** The articles of a language, the newest first, as its pages show them. `render` makes HTML of an article's Markdown. */
export class Shelf<A extends Article> {
  readonly #edition: Edition;
  readonly #articles: readonly A[];
  readonly #render: (article: A) => string;
  readonly #groups = new Map<string, A[]>();
  readonly #places = new Map<string, number>();

  constructor(edition: Edition, articles: readonly A[], render: (article: A) => string) {
    this.#edition = edition;
    this.#render = render;
    this.#articles = articles.toSorted((a, b) => (a.date < b.date ? 1 : -1));
    for (const article of this.#articles) {
      for (const facet of facets) {
        for (const value of valuesOf(article, facet)) {
          const key = `${facet}/${value}`;
          const group = this.#groups.get(key) ?? [];
          if (facet === 'themes' && value === article.themes[0]) this.#places.set(article.id, group.length);
          group.push(article);
          this.#groups.set(key, group);
        }
      }
    }
  }

  article(article: A): View {
    const { things } = this.#edition;
    const named = (list: keyof Edition['things']) => article[list].flatMap((id) => things[list][id] ?? []);
    return {
      ...article,
      ...{ themes: named('themes'), cities: named('cities'), actions: named('actions'), events: named('events') },
      body: this.#render(article),
      related: this.related(article).map(plain),
    };
  }

  /** The articles before an article in its first theme, the last one first, and then those after it. */
  related(article: A): readonly A[] {
    const group = this.#groups.get(`themes/${article.themes[0] ?? ''}`) ?? [];
    const place = this.#places.get(article.id) ?? 0;
    return [...group.slice(place + 1, place + 1 + most.related), ...group.slice(0, place).toReversed()].slice(
      0,
      most.related,
    );
  }

  list(): View {
    const parts = (facet: Facet) => this.#edition.parts.filter((part) => part.facet === facet);
    return {
      cards: this.#articles.slice(0, most.cards).map(plain),
      ...{ years: parts('years'), themes: parts('themes'), cities: parts('cities') },
    };
  }

  home(): View {
    return { cards: this.#articles.slice(0, most.home).map(plain) };
  }

  /** The newest page of a part, or the older one of a number. */
  part(part: Part, number?: number): View {
    const all = this.#groups.get(`${part.facet}/${part.id}`) ?? [];
    const start = all.length - (number ?? part.older) * pageSize;
    const named = { title: part.title, slugs: part.slugs, paths: part.paths };
    const own = { ...named, ...turnAt(part, this.#edition.language, number), number: String(number ?? '') };
    if (number !== undefined) return { ...own, lines: all.slice(start, start + pageSize).map(plain) };
    return { ...own, cards: all.slice(0, most.cards).map(plain), lines: all.slice(most.cards, start).map(plain) };
  }

  /** What the feed of everything, or of a part, tells. */
  feed(part?: Part): View {
    const articles = part === undefined ? this.#articles : (this.#groups.get(`${part.facet}/${part.id}`) ?? []);
    const items = articles.slice(0, most.items).map((article) => ({ ...plain(article), body: this.#render(article) }));
    const named = part === undefined ? {} : { title: part.title, slugs: part.slugs, paths: part.paths };
    return { ...named, items };
  }
}

function plain({ title, summary, slugs, date }: Article): View {
  return { title, summary, slugs, date };
}
