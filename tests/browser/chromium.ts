import { chromium, type Browser } from 'playwright-core';
import { chromiumPath } from '../../scripts/test/chromium.ts';

/** A headless Chromium that asks nobody outside this machine for anything. */
export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
