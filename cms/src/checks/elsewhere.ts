import { request as askPlain } from 'node:http';
import { request as askSafe } from 'node:https';
import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import { useAgent } from 'request-filtering-agent';

/** How a page of another site answered: nothing amiss, or what. */
export type Answer = { readonly fault?: string };

/** Asks a page, following nothing: that it moved is no fault. */
export type Ask = (url: URL) => Promise<Answer>;

/** In milliseconds: how long a server may take, how long a good answer holds, and how long a bad one. */
const [patience, holds, doubted] = [8000, 24 * 3_600_000, 10 * 60_000];

/** How many pages are asked at once, and how many answers are kept. */
const [atOnce, remembered] = [4, 5000];

/** What a server says that has no such page. Any other refusal, such as 403 or 429, may be for programs alone. */
const gone: ReadonlySet<number> = new Set([404, 410]);

/**
 * Asks for a page's header by HTTP. An address of the network in which the CMS stands is not asked unless `within` it:
 * a text must not be a way to look into it (OWASP: server-side request forgery).
 */
export const askByHttp =
  (within = false): Ask =>
  async (url) =>
    new Promise((resolve) => {
      const agent = useAgent(url.href, { allowPrivateIPAddress: within });
      const ask = url.protocol === 'https:' ? askSafe : askPlain;
      const options = { method: 'HEAD', agent, timeout: patience, headers: { 'user-agent': 'link-check' } };
      const asked = ask(url, options, ({ statusCode = 0 }) => {
        asked.destroy();
        resolve(gone.has(statusCode) ? { fault: `mène à une page qui n’existe pas (${String(statusCode)})` } : {});
      });
      asked.on('timeout', () => asked.destroy(new Error('timeout')));
      asked.on('error', () => resolve({ fault: `mène à ${url.host}, qui ne répond pas` }));
      asked.end();
    });

/** What is known of pages of other sites, and asked for in the background. */
export type Elsewhere = {
  /** How a page answered lately; nothing while that is being asked. */
  answerOf(url: URL): Answer | undefined;
};

/** Remembers answers for a day, faults for ten minutes; each process of the CMS asks for itself. */
export function watchElsewhere(ask: Ask): Elsewhere {
  const answers = new LRUCache<string, Answer>({ max: remembered });
  const asking = new Set<string>();
  const limit = pLimit(atOnce);

  async function find(href: string): Promise<void> {
    // Node refuses some addresses that URL takes, such as a user's name with a lone « % », and throws.
    const answer = await ask(new URL(href)).catch((): Answer => ({
      fault: 'mène à une adresse qui ne peut pas être lue',
    }));
    answers.set(href, answer, { ttl: answer.fault === undefined ? holds : doubted });
    asking.delete(href);
  }

  return {
    answerOf(url) {
      const { href } = Object.assign(new URL(url), { hash: '' });
      const answer = answers.get(href);
      if (answer === undefined && !asking.has(href)) {
        asking.add(href);
        void limit(find, href);
      }
      return answer;
    },
  };
}
