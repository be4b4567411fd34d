import { setTimeout as wait } from 'node:timers/promises';
import { pathFor } from 'shared/paths';
import { Failure } from '../../command/failure.ts';
import type { Article } from '../peer/site.ts';
import type { Ask } from './asking.ts';

/** How often a page is asked for its new bytes, in milliseconds, and how long at most. */
const interval = 5;
const patience = 60_000;

/** Somebody who is signed in to the admin, and does over HTTP what its screens do. */
export type Officer = {
  /** Presses « Publier » on an article with another summary; ends when the CMS has answered. */
  publish(article: Article, summary: string): Promise<void>;
  /** Saves an article with another summary as a draft. */
  save(article: Pick<Article, 'id' | 'language' | 'title' | 'body'>, summary: string): Promise<void>;
  /** Presses « Publier » on the articles that were ticked in the list; they have one language. */
  publishTicked(articles: readonly Article[]): Promise<void>;
};

/** Where the admin's own API has the articles. */
export const articles = '/content-manager/collection-types/api::article.article';

/** Somebody who asks the admin's API. */
export const officerWith = (ask: Ask): Officer => ({
  async publish({ id, language, title, body }, summary) {
    const path = `${articles}/${id}/actions/publish?locale=${language}`;
    await ask('POST', path, { locale: language, title, body, summary });
  },
  async save({ id, language, title, body }, summary) {
    await ask('PUT', `${articles}/${id}?locale=${language}`, { locale: language, title, body, summary });
  },
  async publishTicked(ticked) {
    const locale = ticked[0]?.language;
    await ask('POST', `${articles}/actions/bulkPublish`, { documentIds: ticked.map(({ id }) => id), locale });
  },
});

/** Waits until readers of a site find a text on an article's page. */
export async function seen(site: string, { language, slugs }: Article, text: string): Promise<void> {
  const address = new URL(pathFor('article', language, slugs[language]), site);
  const until = performance.now() + patience;
  while (performance.now() < until) {
    const reply = await fetch(address);
    if ((await reply.text()).includes(text)) return;
    await wait(interval);
  }
  throw new Failure(`${address.pathname} ne montre pas « ${text} » après ${patience / 1000} s.`);
}
