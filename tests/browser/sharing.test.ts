import { once } from 'node:events';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { pathFor } from 'shared/paths';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { siteServer } from '../../scripts/serve/server.ts';
import { planContent, temporaryFolder } from '../publish/plan.ts';
import { built } from '../site/built.ts';
import { openBrowser } from '../../scripts/browser/chromium.ts';

const release = pathFor('press-release', 'ar', 'إشعار-لوسائل-الإعلام-ندوة-صحفية-طنجة');
let browser: Browser;
let server: Server;
let origin: string;
let text: string;

beforeAll(async () => {
  const { folder } = await built(await planContent());
  const current = temporaryFolder();
  mkdirSync(current, { recursive: true });
  renameSync(folder, join(current, 'site'));
  text = readFileSync(join(current, 'site', release, 'text.txt'), 'utf8')
    .replace(/^\ufeff/, '')
    .trimEnd();
  server = siteServer(current).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

it('copies the whole text of a release by keyboard, and says so', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(origin + release);
  await page.locator('[data-copy=whole-text]').press('Enter');
  await page.locator('[data-copy=whole-text] + [role=status]', { hasText: 'تم نسخ النص' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
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
