import { Client } from 'pg';

/** Any number, the same on every node: the name of the lock. */
const lock = 20_191_120;

/**
 * Lets one node at a time prepare the database. Gives the function that lets the next one in; a node that dies leaves
 * its turn with its connection. SQLite serves one node only, so nobody waits.
 */
export async function takeTurn(): Promise<() => Promise<void>> {
  const address = process.env.DATABASE_URL;
  if (!address) return () => Promise.resolve();
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query('select pg_advisory_lock($1)', [lock]);
  return () => client.end();
}
