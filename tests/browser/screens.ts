import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { temporaryFolder } from '../publish/plan.ts';
import { addresses } from './addresses.ts';
import { boards } from './boards.ts';
import { checks } from './checks.ts';
import { desk } from './desk.ts';
import { home } from './home.ts';
import type { Office } from './office.ts';
import { open } from './opened.ts';
import { photos } from './photos.ts';
import { review } from './review.ts';
import { ownEnvironment, type Environment, type Started } from './started.ts';
import { versions } from './versions.ts';
import { writing } from './writing.ts';

/** The screens that people of the network work at, in an installation of their own on a database; '' is SQLite. */
export function screens(database: () => Promise<string>): void {
  let browser: Browser;
  let started: Started;
  let office: Office;
  let environment: Environment;

  beforeAll(async () => {
    environment = { ...(await ownEnvironment(temporaryFolder())), DATABASE_URL: await database() };
    ({ browser, office, started } = await open(environment));
  });
  afterAll(async () => {
    await browser.close();
    await started.interrupt();
  });

  desk(
    () => office,
    () => environment,
  );
  photos(() => office);
  versions(() => office);
  writing(() => office);
  checks(() => office);
  boards(() => office);
  addresses(
    () => office,
    (path) => new URL(path, `http://localhost:${environment.SITE_PORT}`).href,
  );
  review(
    () => office,
    () => browser,
  );
  home(
    () => office,
    () => browser,
  );
}
