import { describeOnPostgres } from '../cms/postgres.ts';
import { screens } from '../browser/screens.ts';

await describeOnPostgres('the officer’s screens, with the content in PostgreSQL', (postgres) =>
  screens(() => postgres.createDatabase('screens')),
);
