import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { installPackages } from '../command/debian.ts';
import { given } from '../command/environment.ts';
import { Failure } from '../command/failure.ts';

/** What keeps a Chromium from asking for anything beyond the pages that it is shown. */
export const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of a Chromium: `CHROMIUM_PATH`, the system's, or Debian's package, installed where this machine allows it. */
export function chromiumPath(): string {
  const named = given('CHROMIUM_PATH');
  if (named !== undefined && !existsSync(named)) throw new Failure(`CHROMIUM_PATH ne mène à rien : ${named}.`);
  const found = named ?? places.find((path) => existsSync(path));
  if (found !== undefined) return found;
  console.log('… Chromium manque\u00a0: installation du paquet Debian, là où cela se peut');
  installPackages(['chromium']);
  const installed = places.find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  throw new Failure(
    'Chromium manque, et les tests de navigateur en ont besoin : installez-le (sudo apt-get install chromium) ou donnez CHROMIUM_PATH.',
  );
}

/** A headless Chromium that asks nobody outside this machine for anything; `letters` is the reader's size of text, in px. */
export async function openBrowser({ letters = 16 } = {}): Promise<Browser> {
  const size = `--blink-settings=defaultFontSize=${letters}`;
  return await chromium.launch({ executablePath: chromiumPath(), args: [...quiet, size] });
}
