import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/browser/chromium.ts';
import { openOffice, type Office } from './office.ts';
import { Started, type Environment } from './started.ts';

/** An installation that `npm start` has brought up, a browser, and the office of its first account. */
export type Opened = { readonly browser: Browser; readonly office: Office; readonly started: Started };

/** Starts an installation and opens a browser. */
export async function open(environment: Environment): Promise<Opened> {
  const browser = await openBrowser();
  const started = new Started(environment);
  await started.says('Ctrl-C arrête tout.');
  return { browser, office: openOffice(environment, browser), started };
}
