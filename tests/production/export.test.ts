import { readlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownEnvironment } from '../browser/started.ts';
import type { Caller } from '../cms/caller.ts';
import { describeOnPostgres } from '../cms/postgres.ts';
import { temporaryFolder } from '../publish/plan.ts';
import { articles, Installation, patience } from './installation.ts';

const exported = join(temporaryFolder(), 'contenu');
let from: Installation;
let snapshot: string;

/** The name of a snapshot, which follows from its content and the day, that is pulled with some options. */
function pulled(installation: Installation, ...options: string[]): string {
  installation.run('pull', ...options);
  return basename(readlinkSync(join(installation.environment.VAR_DIR, 'snapshot')));
}

/** Publishes an article, then under another address: what has left one leads on. */
async function rename(caller: Caller): Promise<void> {
  await from.publish(caller, { title: 'Exemple fictif : l’export', slug: 'exemple-export' });
  const { json } = await caller.manage('GET', `${articles}?locale=fr&filters[slug]=exemple-export`);
  const [{ documentId }] = (json as { results: [{ documentId: string }] }).results;
  const action = `${articles}/${documentId}/actions/publish?locale=fr`;
  const renamed = await caller.manage('POST', action, { slug: 'exemple-export-nouveau' });
  expect(renamed.status, renamed.text).toBe(200);
}

beforeAll(async () => {
  from = new Installation(await ownEnvironment(join(temporaryFolder(), 'var')));
  await from.start();
  await rename(from.signedIn());
  snapshot = pulled(from);
  from.run('export', '--to', exported);
}, patience);
afterAll(() => from.stop());

describe('an exported folder', () => {
  it('gives the snapshot that the CMS gives', () => {
    expect(pulled(from, '--from', exported)).toBe(snapshot);
  });

  it('is never written over', () => {
    expect(from.refused('export', '--to', exported)).toContain('n’est pas vide');
  });

  it('is not imported into a CMS that runs', () => {
    expect(from.refused('import', '--from', exported)).toContain('Un CMS répond sur le port');
  });
});

/** A CMS that never had any content takes the folder, and gives the same snapshot. */
function importing(database: () => Promise<string>): void {
  it(
    'takes the content, once, and its site is made of the same snapshot',
    async () => {
      const to = new Installation({
        ...(await ownEnvironment(join(temporaryFolder(), 'var'))),
        DATABASE_URL: await database(),
      });
      to.run('import', '--from', exported);
      expect(to.refused('import', '--from', exported)).toContain('a déjà un contenu');
      try {
        await to.start();
        expect(pulled(to)).toBe(snapshot);
      } finally {
        await to.stop();
      }
    },
    patience,
  );
}

describe('an empty CMS on SQLite', () => importing(() => Promise.resolve('')));

await describeOnPostgres('an empty CMS on PostgreSQL', (postgres) =>
  importing(() => postgres.createDatabase('imported')),
);
