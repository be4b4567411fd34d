/**
 * Photographs the running admin for the officer's guide, into cms/guide/*.webp; nothing is written in the CMS.
 * usage: npm start, and in another terminal: node scripts/guide-pictures.ts [--only <picture>]
 * environment: CMS_PUBLIC_URL or CMS_PORT, CMS_ADMIN_EMAIL, CMS_ADMIN_PASSWORD, CHROMIUM_PATH
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import sharp from 'sharp';
import { openBrowser } from './browser/chromium.ts';
import { adminOrigin, required, root } from './command/environment.ts';
import { Failure, run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';
import { scenes, type Scene } from './guide-pictures/scenes.ts';

const folder = join(root, 'cms/guide');
const admin = `${adminOrigin()}/admin`;
const screen = { width: 1280, height: 860 };

async function signIn(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto(admin).catch(() => {
    throw new Failure(`${admin} ne répond pas : lancez « npm start » dans un autre terminal.`);
  });
  await page.fill('input[name=email]', required('CMS_ADMIN_EMAIL'));
  await page.fill('input[name=password]', required('CMS_ADMIN_PASSWORD'));
  await page.click('button[type=submit]');
  await page.getByRole('heading', { name: /^Bonjour/ }).waitFor();
  await page.close();
}

async function photograph(context: BrowserContext, { name, at, play }: Scene): Promise<void> {
  const page = await context.newPage();
  await page.goto(admin + at);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const shown = (await play?.(page)) ?? page;
  const picture = await shown.screenshot({ animations: 'disabled' });
  await sharp(picture)
    .webp({ quality: 82 })
    .toFile(join(folder, `${name}.webp`));
  await page.close();
}

await run(async () => {
  const { only } = optionsOf({ only: { type: 'string' } });
  mkdirSync(folder, { recursive: true });
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ locale: 'fr-FR', viewport: screen, reducedMotion: 'reduce' });
    await signIn(context);
    for (const scene of scenes.filter(({ name }) => only === undefined || name === only)) {
      await photograph(context, scene);
      console.log(`✓ ${scene.name}`);
    }
  } finally {
    await browser.close();
  }
});
