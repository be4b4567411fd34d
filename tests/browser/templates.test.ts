import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageCodes, languages, type Language } from 'shared/languages';
import { homePath, pathFor, sectionPath } from 'shared/paths';
import { barriersOf, ofColours } from '../../scripts/audit/axe.ts';
import { templatesOf } from '../../scripts/audit/templates.ts';
import { openBrowser } from '../../scripts/browser/chromium.ts';
import { fiction, withdrawnSlug } from '../site/fiction.ts';
import { smallTargets } from './targets.ts';
import { visit, type Visit } from './visit.ts';

let browser: Browser;
let origin: string;
let close: Visit['close'];
const templates = new Map<Language, readonly string[]>();

beforeAll(async () => {
  const { content, media, former } = await fiction();
  const { site, ...opened } = await visit(content, media, former);
  ({ browser, origin, close } = opened);
  const all = templatesOf(site.pages.keys());
  for (const language of languageCodes) {
    const own = all.filter((template) => template.language === language).map(({ path }) => path);
    templates.set(language, [...own, pathFor('article', language, withdrawnSlug(language)), '/nowhere/']);
  }
});
afterAll(() => close());

const devices = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
/** Does something with each path, in two pages at once, for two cores. */
async function inTwo(
  paths: readonly string[],
  open: () => Promise<Page>,
  look: (page: Page, path: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const left = [...paths];
  const trouble: string[] = [];
  const each = async (): Promise<void> => {
    const page = await open();
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      await page.goto(origin + path);
      for (const one of await look(page, path)) trouble.push(`${path}: ${one}`);
    }
    await page.close();
  };
  await Promise.all([each(), each()]);
  return trouble;
}

/** By how much a page is wider than its screen, where it is. */
async function overflow(page: Page): Promise<readonly string[]> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return over > 0 ? [`${over} px wider than the screen`] : [];
}

describe('every template', () => {
  it.each(languageCodes)(
    'has no barrier that axe finds, no target too small, overflows nowhere and breaks no policy: %s',
    { timeout: 240_000 },
    async (language) => {
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      const trouble: string[] = [];
      const open = async (): Promise<Page> => {
        const page = await context.newPage();
        page.on('console', (message) => {
          // A page that says that another is not there, or is gone, is answered so.
          if (message.type() === 'error' && !/ (?:404|410) /.test(message.text())) trouble.push(message.text());
        });
        page.on('request', (request) => {
          if (!request.url().startsWith(origin)) trouble.push(`asks ${request.url()}`);
        });
        return page;
      };
      const found = await inTwo(templates.get(language)!, open, async (page) => {
        const seen: string[] = [];
        for (const device of ['phone', 'desktop'] as const) {
          await page.setViewportSize(devices[device]);
          seen.push(...(await barriersOf(page)).map((barrier) => `${device}: ${barrier}`));
          seen.push(...(await overflow(page)).map((width) => `${device}: ${width}`));
          if (device === 'phone') seen.push(...(await smallTargets(page)));
        }
        await page.emulateMedia({ colorScheme: 'dark' });
        seen.push(...(await barriersOf(page, ofColours)).map((barrier) => `dark: ${barrier}`));
        await page.emulateMedia({ colorScheme: 'light' });
        return seen;
      });
      await context.close();
      expect([...trouble, ...found]).toEqual([]);
    },
  );

  const paths = () => languageCodes.flatMap((language) => templates.get(language)!);

  it('reflows on a screen 320 px wide, and on a phone with its letters alone made twice as large (WCAG 1.4.10, 1.4.4)', async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const found = await inTwo(
      paths(),
      () => context.newPage(),
      async (page) => {
        await page.setViewportSize({ width: 320, height: 256 });
        const narrow = await overflow(page);
        await page.setViewportSize(devices.phone);
        // Zooming text alone and a reader's own style sheet change letters without changing what a screen is measured in.
        await page.addStyleTag({ content: 'html { font-size: 200% }' });
        return [...narrow, ...(await overflow(page)).map((width) => `with larger letters, ${width}`)];
      },
    );
    await context.close();
    expect(found).toEqual([]);
  });

  it('reflows on a phone whose reader asks for letters twice as large (WCAG 1.4.4)', async () => {
    const own = await openBrowser({ letters: 32 });
    const found = await inTwo(paths(), () => own.newPage({ viewport: devices.phone }), overflow);
    await own.close();
    expect(found).toEqual([]);
  });
});

describe('a reader with a keyboard and no script', () => {
  it.each(languageCodes)('skips to the content, opens the menu and reaches a city: %s', async (language) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: devices.phone });
    const page = await context.newPage();
    await page.goto(origin + homePath(language));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#content$/);
    const cities = encodeURI(sectionPath('city', language));
    await page.goto(origin + homePath(language));
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      if ((await focused.count()) === 0) continue;
      if (encodeURI(decodeURI((await focused.getAttribute('href')) ?? '')) === cities) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(origin + cities);
    expect(await page.locator('html').getAttribute('dir')).toBe(languages[language].dir);
    await context.close();
  });

  it.each(languageCodes)('finds the menu folded on a phone, opens it and closes it: %s', async (language) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: devices.phone });
    const page = await context.newPage();
    await page.goto(origin + homePath(language));
    const link = page.locator('#menu a').first();
    expect(await link.isVisible()).toBe(false);
    const button = page.locator('[popovertarget=menu]').first();
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await link.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await link.isVisible()).toBe(false);
    await page.setViewportSize(devices.desktop);
    expect(await link.isVisible()).toBe(true);
    await context.close();
  });
});
