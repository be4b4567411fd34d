import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageCodes } from 'shared/languages';
import { calendarPath, generatedPath, homePath, sectionPath } from 'shared/paths';
import { planContent } from '../publish/plan.ts';
import { visit, type Visit } from './visit.ts';

let browser: Browser;
let origin: string;
let close: Visit['close'];

beforeAll(async () => {
  ({ browser, origin, close } = await visit(await planContent()));
});
afterAll(() => close());

/** Presses Tab until the link to an address has the focus, and gives it; a reader sees where the focus is all the way. */
async function tabTo(page: Page, path: string) {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator('a:focus');
    if ((await focused.count()) === 0) continue;
    expect(await focused.evaluate((link) => getComputedStyle(link).outlineStyle)).not.toBe('none');
    const address = await focused.evaluate((link: HTMLAnchorElement) => link.href);
    if (decodeURI(new URL(address).pathname) === path) return { focused, address };
  }
  throw new Error(`No link to ${path} from ${decodeURI(page.url())} by keyboard.`);
}

it('copies the address of a calendar in its escaped form, and says so beside it', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(origin + generatedPath('subscribe', 'ar'));
  const button = page.getByRole('button', { name: /نسخ العنوان.+طنجة/ }).first();
  await button.press('Enter');
  await button.locator('xpath=following-sibling::*[@role="status"]', { hasText: 'تم نسخ النص' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^https?:/);
  expect(new URL(copied).pathname).toBe(encodeURI('/ar/مدن/طنجة/calendar.ics'));
  expect(copied).not.toMatch(/[^!-~]/);
  await context.close();
});

describe('a reader with a keyboard and no script', () => {
  it.each(languageCodes)('goes from the home page to the agenda, and subscribes to it: %s', async (language) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(origin + homePath(language));
    for (const path of [sectionPath('event', language), generatedPath('subscribe', language)]) {
      await tabTo(page, path);
      await page.keyboard.press('Enter');
      await page.waitForURL(origin + encodeURI(path));
    }
    const calendar = calendarPath(sectionPath('event', language));
    const { focused, address } = await tabTo(page, calendar);
    expect(new URL(address).protocol).toBe('webcal:');
    expect(await focused.isVisible()).toBe(true);
    const reply = await fetch(origin + encodeURI(calendar));
    expect(reply.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await reply.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
    await context.close();
  });
});
