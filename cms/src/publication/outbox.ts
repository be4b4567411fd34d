import type { Core } from '@strapi/strapi';
import type { PublicationRequest } from 'shared/publication';
import { channel, hangBell } from './bell';
import { requestOf, type Asked, type RequestRow } from './request-row';
import { requestTable } from './tables';

/** What Strapi hands to the work of a transaction, as far as we use it. */
type Work = { trx: Core.Strapi['db']['connection']; onCommit(done: () => void): void };

/** Where requests are written by what the officer does, and read by the publisher. */
export type Outbox = {
  /** Writes requests in the transaction that is open, or in one of its own; `at` is when the officer asked. */
  ask(wanted: readonly Asked[], at: Date): Promise<void>;
  /** The open requests, oldest first; held back while all are known, at most for `seconds` or until the signal aborts. */
  held(known: ReadonlySet<number>, seconds: number, signal: AbortSignal): Promise<PublicationRequest[]>;
  /** Lets everyone go who waits. */
  close(): Promise<void>;
};

/** Opens the outbox of this node. */
export function openOutbox(strapi: Core.Strapi): Outbox {
  const bell = hangBell(process.env.DATABASE_URL, (line) => strapi.log.warn(line));

  async function open(): Promise<PublicationRequest[]> {
    const rows = (await strapi.db.getConnection(requestTable).whereNull('closed_at').orderBy('id')) as RequestRow[];
    return rows.map(requestOf);
  }

  return {
    async ask(wanted, at) {
      if (wanted.length === 0) return;
      await strapi.db.transaction(async ({ trx, onCommit }: Work) => {
        const written: (Asked & { publication: number | undefined })[] = [];
        for (const asked of wanted) {
          const [row] = (await trx(requestTable).insert({ ...asked, at: at.toISOString() }, ['id'])) as {
            id: number;
          }[];
          written.push({ ...asked, publication: row?.id });
        }
        if (strapi.db.dialect.client === 'postgres') await trx.raw('select pg_notify(?, ?)', [channel, '']);
        onCommit(() => {
          bell.ring();
          for (const { title: _, ...told } of written) strapi.log.info('publication asked', told);
        });
      });
    },
    async held(known, seconds, signal) {
      const answered = new AbortController();
      const until = AbortSignal.any([signal, answered.signal, AbortSignal.timeout(seconds * 1000)]);
      try {
        for (;;) {
          // Heard before it is read, so that a commit between the two is not missed.
          const rung = bell.next(until);
          const requests = await open();
          if (requests.some(({ id }) => !known.has(id)) || !(await rung)) return requests;
        }
      } finally {
        answered.abort();
      }
    },
    close: () => bell.close(),
  };
}
