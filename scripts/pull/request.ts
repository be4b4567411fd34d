import { setTimeout as wait } from 'node:timers/promises';
import pRetry from 'p-retry';
import { Failure } from '../command/failure.ts';

/** How long and how much a reply may be, and how often it is asked for again. */
export type Limits = {
  /** Longest time for one reply, from connection to last byte, in milliseconds. */
  readonly deadline: number;
  /** Largest reply, after decompression, in bytes. */
  readonly bytes: number;
  readonly retries: number;
  /** Shortest pause before asking again, in milliseconds; it doubles each time, with jitter. */
  readonly pause: number;
};

/** A reply that may be better next time, `after` so many milliseconds at the earliest. */
class Passing extends Error {
  readonly after: number;
  constructor(message: string, after = 0) {
    super(message);
    this.after = after;
  }
}
/** A reply that will be the same next time. */
class Final extends Error {}

/** Nothing stands at an address or path: for a single entry this means that it is not published. */
export class NotFound extends Failure {}

/** Longest `Retry-After` (RFC 9110 §10.2.3) that is waited for, in milliseconds; a longer one is a refusal. */
const longestWait = 10_000;

const refusals: Readonly<Record<number, string>> = {
  401: 'réponse 401, le CMS ne reconnaît pas le jeton de lecture : vérifiez CMS_READ_TOKEN, puis redémarrez le CMS',
  403: 'réponse 403, le jeton de lecture n’a pas le droit de lire cette adresse : redémarrez le CMS, qui remet les droits en place',
  404: 'réponse 404, le CMS ne connaît pas cette adresse : vérifiez CMS_URL et la version du CMS',
};

const lineFor = (url: URL, reason: string): string =>
  `${url.origin}${url.pathname} : ${reason}. Le site en ligne n’a pas changé.`;

/**
 * Gives the body of a URL whole, or throws a Failure that names the address and the remedy.
 * Network errors, 408, 429 and 5xx are asked again; a redirect or any other status is final.
 */
export async function request(url: URL, token: string | undefined, accept: string, limits: Limits): Promise<Buffer> {
  try {
    return await pRetry(() => attempt(url, token, accept, limits), {
      retries: limits.retries,
      minTimeout: limits.pause,
      randomize: true,
      shouldRetry: async ({ error }) => {
        if (!(error instanceof Passing)) return false;
        await wait(error.after);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (!(error instanceof Passing || error instanceof Final)) throw error;
    throw new Failure(lineFor(url, error.message));
  }
}

async function attempt(url: URL, token: string | undefined, accept: string, limits: Limits): Promise<Buffer> {
  const signal = AbortSignal.timeout(limits.deadline);
  const reply = await fetch(url, {
    headers: { accept, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    redirect: 'manual',
    signal,
  }).catch((error: unknown) => {
    throw new Passing(
      signal.aborted ? tooSlow(limits) : `le CMS ne répond pas (${causeOf(error)}) : démarrez-le ou vérifiez CMS_URL`,
    );
  });
  if (!reply.ok) {
    await reply.body?.cancel();
    if (reply.status === 404) throw new NotFound(lineFor(url, refusals[404] ?? ''));
    throw refusal(reply);
  }
  const type = reply.headers.get('content-type') ?? '';
  if (accept === 'application/json' && !type.startsWith(accept)) {
    throw new Final(`la réponse n’est pas du JSON mais « ${type} » : CMS_URL mène-t-elle bien au CMS ?`);
  }
  return await readBody(reply, signal, limits);
}

function refusal(reply: Response): Error {
  const { status } = reply;
  const known = refusals[status];
  if (known !== undefined) return new Final(known);
  if (status >= 300 && status < 400)
    return new Final(`réponse ${status}, le CMS renvoie ailleurs : donnez sa vraie adresse dans CMS_URL`);
  if (status !== 408 && status !== 429 && status < 500) return new Final(`réponse ${status} inattendue`);
  const after = waitOf(reply.headers.get('retry-after') ?? '');
  if (after > longestWait)
    return new Final(`réponse ${status}, le CMS demande d’attendre ${Math.ceil(after / 1000)} s : réessayez plus tard`);
  const hint =
    status === 429
      ? 'trop de demandes : réessayez dans quelques minutes'
      : 'le CMS est en panne : consultez son journal';
  return new Passing(`réponse ${status}, ${hint}`, after);
}

/** Milliseconds that a `Retry-After` asks to wait, as seconds or an HTTP date; 0 where it says neither or the date is over. */
function waitOf(retryAfter: string): number {
  if (/^\s*\d*\s*$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const instant = Date.parse(retryAfter);
  return Number.isNaN(instant) ? 0 : Math.max(0, instant - Date.now());
}

async function readBody(reply: Response, signal: AbortSignal, limits: Limits): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of reply.body ?? []) {
      size += chunk.byteLength;
      if (size > limits.bytes) throw new Final(`la réponse dépasse ${limits.bytes} octets`);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Final) throw error;
    throw new Passing(signal.aborted ? tooSlow(limits) : `la réponse s’est interrompue (${causeOf(error)})`);
  }
  return Buffer.concat(chunks);
}

const tooSlow = (limits: Limits): string => `pas de réponse complète en ${limits.deadline / 1000} s`;

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return String(cause);
}
