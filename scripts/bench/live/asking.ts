import { z } from 'zod';
import { Failure } from '../../command/failure.ts';
import { administrator } from './environment.ts';

type Request = { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string };

/** How a request reaches a CMS, and what comes back. */
export type Way = (path: string, request: Request) => Promise<{ readonly status: number; readonly text: string }>;

/** Asks the admin's API; gives the JSON that it answers. An answer other than 2xx is a Failure that holds it. */
export type Ask = (method: string, path: string, body?: object) => Promise<unknown>;

/** The way to an address with nothing between. */
export const straightTo =
  (url: string): Way =>
  async (path, request) => {
    const reply = await fetch(new URL(path, url), request);
    return { status: reply.status, text: await reply.text() };
  };

/** Asks by a way, as whom a token stands for, or as a stranger. */
export function asking(way: Way, token?: string): Ask {
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  return async (method, path, body) => {
    const request = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const { status, text } = await way(path, request);
    if (status < 200 || status > 299) throw new Failure(`${path} : réponse ${status} ${text}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };
}

/** What signing in and accepting an invitation answer. */
export const session = z.object({ data: z.object({ token: z.string() }) });

/** Signs the administrator in. */
export async function signIn(way: Way): Promise<Ask> {
  const reply = await asking(way)('POST', '/admin/login', administrator);
  return asking(way, session.parse(reply).data.token);
}
