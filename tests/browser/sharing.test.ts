import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { pathFor } from 'shared/paths';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { planContent } from '../publish/plan.ts';
import { visit, type Visit } from './visit.ts';

const release = pathFor('press-release', 'ar', 'إشعار-لوسائل-الإعلام-ندوة-صحفية-طنجة');
let browser: Browser;
let origin: string;
let close: Visit['close'];
let text: string;

beforeAll(async () => {
  const { site, ...opened } = await visit(await planContent());
  ({ browser, origin, close } = opened);
  text = readFileSync(join(site.folder, release, 'text.txt'), 'utf8')
    .replace(/^\ufeff/, '')
    .trimEnd();
});
afterAll(() => close());

it('copies the whole text of a release by keyboard, and says so', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(origin + release);
  await page.locator('[data-copy=whole-text]').press('Enter');
  await page.locator('[data-copy=whole-text] + [role=status]', { hasText: 'تم نسخ النص' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  await context.close();
});

it('copies a reference with ordinary spaces, whose years stay together on the page', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(origin + pathFor('press-release', 'fr', 'avis-medias-conference-presse-tanger'));
  await page.locator('[data-copy=citation]').click();
  await page.locator('[data-copy=citation] + [role=status]', { hasText: 'Texte copié' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('« Conférence de presse inscrite au plan 2019-2020 : date à confirmer »');
  const lines = await page
    .locator('#citation bdi', { hasText: /^2019-2020$/ })
    .last()
    .evaluate((years) => years.getClientRects().length);
  expect(lines).toBe(1);
  await context.close();
});

it('says that copying failed where the browser refuses it', async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.goto(origin + release);
  await page.locator('[data-copy=citation]').click();
  await page.locator('[data-copy=citation] + [role=status]', { hasText: 'تعذر' }).waitFor();
  await page.close();
});

it('offers sharing only where the system has it, with the page’s own address', async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: ({ url }: ShareData) => Promise.resolve(document.body.setAttribute('data-shared', url ?? '')),
    });
  });
  await page.goto(origin + release);
  await page.locator('[data-share]').click();
  const shared = await page.locator('body').getAttribute('data-shared');
  expect(decodeURI(new URL(shared!).pathname)).toBe(release);
  await page.close();
});

it('shows no button without a script, and the text to select', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(origin + release);
  expect(await page.locator('main button:visible').count()).toBe(0);
  await page.locator('summary').first().click();
  expect(await page.locator('#whole-text').isVisible()).toBe(true);
  await context.close();
});
