import type { Article } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { monthOf, monthsOf, newestIn } from '../content/newest.ts';
import type { Store } from '../content/store.ts';

/**
 * Other articles of the same language that share a theme, a city or an action with an article: those before it, the last
 * one first, then those after it, the first one first. So a new article changes what the last ones show, not all.
 */
export function akin(article: Article, store: Store, most = 3): readonly Article[] {
  const { id, language } = article;
  return store.derive(`akin ${language} ${id} ${most}`, () => {
    const own = new Set(sharedBy(article));
    const found: Article[] = [];
    for (const other of beside(article, store)) {
      if (found.length === most) break;
      if (sharedBy(other).some((key) => own.has(key))) found.push(other);
    }
    return found;
  });
}

/** The articles of a month, newest first, their ids, and the months before and after it that have some. */
type Month = {
  readonly articles: readonly Article[];
  readonly ids: readonly string[];
  readonly older?: string;
  readonly newer?: string;
};

/** All other articles: from the one before an article to the oldest, then from the one after it to the newest. */
function* beside(article: Article, store: Store): Generator<Article> {
  const { id, language } = article;
  const own = monthAt(monthOf(article), language, store);
  const place = own?.ids.indexOf(id) ?? 0;
  yield* own?.articles.slice(place + 1) ?? [];
  for (let month = own; month?.older !== undefined;) {
    month = monthAt(month.older, language, store);
    yield* month?.articles ?? [];
  }
  yield* own?.articles.slice(0, place).toReversed() ?? [];
  for (let month = own; month?.newer !== undefined;) {
    month = monthAt(month.newer, language, store);
    yield* month?.articles.toReversed() ?? [];
  }
}

/** A month is one selection, so that an article makes anew what is akin in its own month and not in ten years. */
function monthAt(month: string, language: Language, store: Store): Month | undefined {
  return store.derive(`month ${month} ${language}`, () => {
    const months = monthsOf('article', language, store);
    const at = months.indexOf(month);
    if (at === -1) return undefined;
    const [older, newer] = [months[at + 1], months[at - 1]];
    const articles = newestIn('article', month, language, store);
    const ids = articles.map((article) => article.id);
    return { articles, ids, ...(older !== undefined && { older }), ...(newer !== undefined && { newer }) };
  });
}

const shareable = ['themes', 'cities', 'actions'] as const;

function sharedBy(article: Article): readonly string[] {
  return shareable.flatMap((field) => article[field].map((id) => `${field}/${id}`));
}
