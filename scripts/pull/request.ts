import { setTimeout as wait } from 'node:timers/promises';
import pRetry from 'p-retry';
import { Failure } from '../command/failure.ts';
import { Final, Passing, faultOf } from './fault.ts';

/** How long and how much a reply may be, and how often it is asked for again. */
export type Limits = {
  /** Longest time for one reply, from connection to last byte, or for the next line of one, in milliseconds. */
  readonly deadline: number;
  /** Largest reply, or line of one that is read line by line, after decompression, in bytes. */
  readonly bytes: number;
  /** Largest list that is read line by line, in bytes: all of it is held until its end. */
  readonly list: number;
  readonly retries: number;
  /** Shortest pause before asking again, in milliseconds; it doubles each time, with jitter. */
  readonly pause: number;
};

/** Makes something of a body, which it may believe to be whole at its end; `renew` begins its deadline anew. */
export type Reader<T> = (body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, renew: () => void) => Promise<T>;

type Asked = {
  readonly url: URL;
  readonly token: string | undefined;
  /** The media type of which the reply must be; any where it says none. */
  readonly accept?: string;
  readonly limits: Limits;
};

/** How many deadlines a reply that is read line by line may take as a whole. */
const longest = 30;

/** Nothing stands at an address or path. */
export class NotFound extends Failure {}

const lineFor = (url: URL, reason: string): string =>
  `${url.origin}${url.pathname} : ${reason}. Le site en ligne n’a pas changé.`;

/**
 * Gives what a reader makes of the reply to a GET, or throws a Failure that names the address and the remedy.
 * Network errors, 408, 429 and 5xx are asked again; a redirect or any other status is final.
 */
export async function request<T>(asked: Asked, read: Reader<T>): Promise<T> {
  const { url, limits } = asked;
  try {
    return await pRetry(() => attempt(asked, read), {
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

async function attempt<T>({ url, token, accept, limits }: Asked, read: Reader<T>): Promise<T> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), limits.deadline);
  const end = setTimeout(() => patience.abort(), limits.deadline * longest);
  const passing = (why: (cause: string) => string) => (error: unknown) => {
    if (error instanceof Passing || error instanceof Final) throw error;
    const tooSlow = `pas de réponse complète en ${limits.deadline / 1000} s`;
    throw new Passing(patience.signal.aborted ? tooSlow : why(causeOf(error)));
  };
  try {
    const reply = await fetch(url, {
      headers: { accept: accept ?? '*/*', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      redirect: 'manual',
      signal: patience.signal,
    }).catch(passing((cause) => `le CMS ne répond pas (${cause}) : démarrez-le ou vérifiez CMS_URL`));
    if (!reply.ok) {
      await reply.body?.cancel();
      const fault = faultOf(reply);
      throw reply.status === 404 ? new NotFound(lineFor(url, fault.message)) : fault;
    }
    const type = reply.headers.get('content-type') ?? '';
    if (accept !== undefined && !type.startsWith(accept)) {
      await reply.body?.cancel();
      throw new Final(`la réponse n’est pas du JSON mais « ${type} » : CMS_URL mène-t-elle bien au CMS ?`);
    }
    return await read(reply.body ?? [], () => timer.refresh()).catch(
      passing((cause) => `la réponse s’est interrompue (${cause})`),
    );
  } finally {
    clearTimeout(timer);
    clearTimeout(end);
    patience.abort();
  }
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return String(cause);
}
