import { afterAll, describe, test } from 'vitest';
import { startPostgres } from '../cms/postgres.ts';
import { screens } from './screens.ts';

const postgres = await startPostgres();

describe('the officer’s screens, with the content in PostgreSQL', () => {
  if ('missing' in postgres) {
    console.warn(`PostgreSQL: skipped, because ${postgres.missing}`);
    test.skip(`skipped, because ${postgres.missing}`);
    return;
  }
  afterAll(() => postgres.stop());
  screens(() => postgres.createDatabase('screens'));
});
