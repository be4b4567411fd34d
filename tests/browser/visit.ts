import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/browser/chromium.ts';
import { served } from '../../scripts/browser/served.ts';
import type { BuiltSite } from '../../scripts/check-site/pages.ts';
import { built } from '../site/built.ts';

/** A built site, served, and a browser to visit it with. */
export type Visit = { site: BuiltSite; browser: Browser; origin: string; close: () => Promise<void> };

/** Builds a site from content in memory and opens a browser; `close` ends both. */
export async function visit(...content: Parameters<typeof built>): Promise<Visit> {
  const site = await built(...content);
  const { origin, close } = await served(site.folder);
  const browser = await openBrowser();
  return {
    ...{ site, browser, origin },
    close: async () => {
      await browser.close();
      close();
    },
  };
}
