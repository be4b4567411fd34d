/** The screens that people of the network work at, in an installation of their own. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from '../../scripts/browser/chromium.ts';
import { temporaryFolder } from '../publish/plan.ts';
import { addresses } from './addresses.ts';
import { boards } from './boards.ts';
import { checks } from './checks.ts';
import { desk } from './desk.ts';
import { home } from './home.ts';
import { openOffice, type Office } from './office.ts';
import { photos } from './photos.ts';
import { review } from './review.ts';
import { ownEnvironment, Started } from './started.ts';
import { versions } from './versions.ts';
import { writing } from './writing.ts';

const varFolder = temporaryFolder();
let browser: Browser;
let started: Started;
let office: Office;
let sitePort: string;

beforeAll(async () => {
  const environment = await ownEnvironment(varFolder);
  browser = await openBrowser();
  office = openOffice(environment, browser);
  sitePort = environment.SITE_PORT;
  started = new Started(environment);
  await started.says('Ctrl-C arrête tout.');
});
afterAll(async () => {
  await browser.close();
  await started.interrupt();
});

desk(() => office, varFolder);
photos(() => office);
versions(() => office);
writing(() => office);
checks(() => office);
boards(() => office);
addresses(
  () => office,
  (path) => new URL(path, `http://localhost:${sitePort}`).href,
);
review(
  () => office,
  () => browser,
);
home(
  () => office,
  () => browser,
);
