import type { z } from 'zod';
import { Failure } from './failure.ts';

/** How long the CMS may take for an answer, in milliseconds. */
const patience = 10_000;

/** A secret by the name that it has in the environment. */
export type Token = { readonly name: string; readonly value: string };

type Question<T> = {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** What is sent; without it the question is a GET. */
  readonly body?: object;
  /** What the answer has to be. */
  readonly answer: z.ZodType<T>;
  /** For how many milliseconds more the CMS was asked to wait. */
  readonly wait?: number;
  readonly signal?: AbortSignal;
};

/** Gives what asks the CMS at an address, with a token (RFC 6750); what goes wrong is a Failure. */
export function askCms(base: string, token: Token): <T>(question: Question<T>) => Promise<T> {
  return async ({ path, query = {}, body, answer, wait = 0, signal }) => {
    const url = new URL(`${path}?${new URLSearchParams(query).toString()}`, base);
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const reply = await fetch(url, {
      ...sent,
      headers: { authorization: `Bearer ${token.value}`, 'content-type': 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(wait + patience), ...(signal === undefined ? [] : [signal])]),
    }).catch((error: unknown) => {
      throw new Failure(`${url.origin} : le CMS ne répond pas. Démarrez-le ou vérifiez CMS_URL.`, { cause: error });
    });
    if (reply.status === 401)
      throw new Failure(
        `${url.origin} : le CMS ne reconnaît pas le jeton. Vérifiez ${token.name}, puis redémarrez le CMS.`,
      );
    if (!reply.ok) throw new Failure(`${url.origin}${path} : réponse ${reply.status}. Consultez le journal du CMS.`);
    const parsed = answer.safeParse(await reply.json().catch(() => undefined));
    if (parsed.success) return parsed.data;
    throw new Failure(`${url.origin} : réponse inconnue. Le CMS et cette commande sont-ils de la même version ?`);
  };
}
