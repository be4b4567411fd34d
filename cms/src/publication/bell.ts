import { EventEmitter, once } from 'node:events';
import { Client } from 'pg';

/** PostgreSQL's channel, and the event of this process. */
export const channel = 'publication_requests';

/** After how long a lost connection to the database is made again, and how long that may take, in milliseconds. */
const [pause, patience] = [1000, 10_000];

/** Wakes those who wait for requests. A ring says only that it is worth looking: what there is stands in the database. */
export type Bell = {
  /** Wakes everyone who waits on this node. */
  ring(): void;
  /** Waits for the next ring; false when the signal aborts first, or the bell is taken away. Never throws. */
  next(signal: AbortSignal): Promise<boolean>;
  /** Lets everyone go and stops listening. */
  close(): Promise<void>;
};

/**
 * Hangs the bell. On PostgreSQL it rings for the commits of every node: NOTIFY is delivered when the transaction that
 * holds it commits. SQLite has one node, whose own commits ring. While the connection is lost, the other nodes'
 * requests are seen when a wait ends, and at once when it is back.
 */
export function hangBell(address: string | undefined, warn: (line: string) => void): Bell {
  const rings = new EventEmitter().setMaxListeners(0);
  const closing = new AbortController();
  let client: Client | undefined;
  let warned = false;

  async function listen(url: string): Promise<void> {
    const connection = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: patience });
    client = connection;
    connection.on('notification', () => rings.emit(channel));
    connection.on('error', () => undefined);
    connection.once('end', () => {
      if (closing.signal.aborted) return;
      setTimeout(() => void listen(url), pause).unref();
    });
    try {
      await connection.connect();
      if (closing.signal.aborted) return await connection.end();
      await connection.query(`listen ${channel}`);
      warned = false;
      rings.emit(channel);
    } catch (error) {
      // Once for as long as it lasts: an attempt a second follows.
      if (!warned) warn(`La base de données n’annonce plus les demandes de mise en ligne : ${String(error)}`);
      warned = true;
      await connection.end();
    }
  }
  if (address) void listen(address);

  return {
    ring: () => void rings.emit(channel),
    next: (signal) =>
      once(rings, channel, { signal: AbortSignal.any([signal, closing.signal]) }).then(
        () => true,
        () => false,
      ),
    async close() {
      closing.abort();
      await client?.end();
    },
  };
}
