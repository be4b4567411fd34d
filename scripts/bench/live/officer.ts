import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { pathFor } from 'shared/paths';
import { Failure } from '../../command/failure.ts';
import type { Article } from '../peer/site.ts';
import { administrator } from './environment.ts';

const session = z.object({ data: z.object({ token: z.string() }) });

/** How often a page is asked for its new bytes, in milliseconds, and how long at most. */
const interval = 5;
const patience = 60_000;

/** Somebody who is signed in to the admin, and does over HTTP what its screens do. */
export type Officer = {
  /** Presses « Publier » on an article with another summary; ends when the CMS has answered. */
  publish(article: Article, summary: string): Promise<void>;
};

/** Signs in to a CMS. */
export async function signIn(url: string): Promise<Officer> {
  const post = async (path: string, body: object, headers: Readonly<Record<string, string>> = {}) => {
    const reply = await fetch(new URL(path, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!reply.ok) throw new Failure(`${path} : réponse ${reply.status} ${await reply.text()}`);
    return reply;
  };
  const reply = await post('/admin/login', administrator);
  const { token } = session.parse(await reply.json()).data;
  return {
    async publish({ id, language, title, body }, summary) {
      const path = `/content-manager/collection-types/api::article.article/${id}/actions/publish?locale=${language}`;
      await post(path, { locale: language, title, body, summary }, { authorization: `Bearer ${token}` });
    },
  };
}

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
