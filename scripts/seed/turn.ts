import { Client } from 'pg';
import { given } from '../command/environment.ts';

/** Any number, the same on every node and another than that of the CMS's own turn: the name of the lock. */
const lock = 20_191_121;

/**
 * Has one node at a time do what is done once: those that start together on one database wait for each other. A node that dies
 * leaves its turn with its connection. SQLite serves one node only.
 */
export async function inTurn<T>(body: () => Promise<T>): Promise<T> {
  const address = given('DATABASE_URL');
  if (address === undefined) return await body();
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    return await body();
  } finally {
    await client.end();
  }
}
