import type { z } from 'zod';
import {
  longestWait,
  openRequests,
  reportsPath,
  requestsPath,
  type PublicationRequest,
  type Report,
} from 'shared/publication';
import { Failure } from '../command/failure.ts';

/** How long the CMS may take for an answer beyond the time for which it was asked to wait, in milliseconds. */
const patience = 10_000;

/** The CMS as the publisher sees it: what is asked of it, and to whom it tells what became of that. */
export type Cms = {
  /** The open requests, as soon as there is one that is not known; none after so many seconds. */
  requests(wait: number, known: readonly number[], signal?: AbortSignal): Promise<readonly PublicationRequest[]>;
  report(report: Report): Promise<void>;
};

/** The CMS at an address, with the publisher's token. What goes wrong is a Failure. */
export function cmsAt(base: string, token: string): Cms {
  async function ask(path: string, init: RequestInit, within: number, signal?: AbortSignal): Promise<unknown> {
    const url = new URL(path, base);
    const reply = await fetch(url, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(within), ...(signal === undefined ? [] : [signal])]),
    }).catch((error: unknown) => {
      throw new Failure(`${url.origin} : le CMS ne répond pas. Démarrez-le ou vérifiez CMS_URL.`, { cause: error });
    });
    if (reply.status === 401)
      throw new Failure(
        `${url.origin} : le CMS ne reconnaît pas le jeton. Vérifiez CMS_PUBLISHER_TOKEN, puis redémarrez le CMS.`,
      );
    if (!reply.ok)
      throw new Failure(`${url.origin}${url.pathname} : réponse ${reply.status}. Consultez le journal du CMS.`);
    return await reply.json().catch(() => undefined);
  }

  function accept<T>(form: z.ZodType<T>, value: unknown): T {
    const parsed = form.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new Failure(`${base} : réponse inconnue. Le CMS et le service sont-ils de la même version ?`);
  }

  return {
    async requests(wait, known, signal) {
      const query = new URLSearchParams({ wait: String(Math.min(wait, longestWait)), known: known.join(',') });
      const reply = await ask(`${requestsPath}?${query.toString()}`, {}, wait * 1000 + patience, signal);
      return accept(openRequests, reply).requests;
    },
    async report(report) {
      await ask(reportsPath, { method: 'POST', body: JSON.stringify(report) }, patience);
    },
  };
}
