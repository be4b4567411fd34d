import { afterAll, beforeAll, describe } from 'vitest';
import { access } from './access.ts';
import { fullDatabase } from './full-database.ts';
import { startCms, type Cms } from './strapi.ts';
import { suites } from './suites/index.ts';

describe('the CMS on SQLite', () => {
  let cms: Cms | undefined;
  beforeAll(async () => {
    cms = await startCms('sqlite', '');
  }, 120_000);
  afterAll(async () => cms?.stop());
  const started = (): Cms => {
    if (cms === undefined) throw new Error('the CMS did not start');
    return cms;
  };
  access(started);
  suites(started);
  fullDatabase(started);
});
