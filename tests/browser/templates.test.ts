import type { Browser } from 'playwright-core';
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
const looks = languageCodes.flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (['phone', 'desktop'] as const).map((device) => [language, theme, device] as const),
  ),
);

describe('every template', () => {
  it.each(looks)(
    'has no barrier that axe finds, no target too small, overflows nowhere and breaks no policy: %s, %s, %s',
    { timeout: 240_000 },
    async (language, theme, device) => {
      const context = await browser.newContext({
        viewport: devices[device],
        colorScheme: theme,
        reducedMotion: 'reduce',
      });
      const trouble: string[] = [];
      const left = [...templates.get(language)!];
      // Two pages at once, for two cores.
      const look = async (): Promise<void> => {
        const page = await context.newPage();
        page.on('console', (message) => {
          // A page that says that another is not there, or is gone, is answered so.
          if (message.type() === 'error' && !/ (?:404|410) /.test(message.text())) trouble.push(message.text());
        });
        page.on('request', (request) => {
          if (!request.url().startsWith(origin)) trouble.push(`asks ${request.url()}`);
        });
        for (let path = left.pop(); path !== undefined; path = left.pop()) {
          await page.goto(origin + path);
          const barriers = await barriersOf(page, theme === 'dark' ? ofColours : undefined);
          trouble.push(...barriers.map((barrier) => `${path}: ${barrier}`));
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (overflow > 0) trouble.push(`${path}: ${overflow} px wider than the screen`);
          if (device === 'phone') trouble.push(...(await smallTargets(page)).map((target) => `${path}: ${target}`));
        }
      };
      await Promise.all([look(), look()]);
      await context.close();
      expect(trouble).toEqual([]);
    },
  );

  it.each([
    ['320 px wide (WCAG 1.4.10)', { width: 320, height: 256 }, 16, '100%'],
    ['as wide as a phone, with letters twice as large (WCAG 1.4.4)', devices.phone, 32, '100%'],
    // Zooming text alone and a reader's own style sheet change letters without changing what a screen is measured in.
    ['as wide as a phone, with its letters alone made twice as large (WCAG 1.4.4)', devices.phone, 16, '200%'],
  ])('reflows on a screen %s', { timeout: 120_000 }, async (_, viewport, letters, zoom) => {
    const own = await openBrowser({ letters });
    const page = await own.newPage({ viewport, bypassCSP: true });
    const wide: string[] = [];
    for (const path of languageCodes.flatMap((language) => templates.get(language)!)) {
      await page.goto(origin + path);
      if (zoom !== '100%') await page.addStyleTag({ content: `html { font-size: ${zoom} }` });
      const [inner, outer] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth];
      });
      if (inner > outer) wide.push(`${path}: ${inner} px`);
    }
    await own.close();
    expect(wide).toEqual([]);
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
