import { afterAll, beforeAll, describe } from 'vitest';
import { startCms, type Cms } from './strapi.ts';
import { suites } from './suites/index.ts';

describe('the CMS on SQLite', () => {
  let cms: Cms | undefined;
  beforeAll(async () => {
    cms = await startCms('sqlite', '');
  }, 120_000);
  afterAll(async () => cms?.stop());
  suites(() => {
    if (cms === undefined) throw new Error('the CMS did not start');
    return cms;
  });
});
