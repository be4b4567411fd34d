import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageCodes, languages, type Language } from 'shared/languages';
import { sectionPath } from 'shared/paths';
import { templatesOf } from '../../scripts/audit/templates.ts';
import { fiction } from '../site/fiction.ts';
import { visit, type Visit } from './visit.ts';

let browser: Browser;
let origin: string;
let close: Visit['close'];
let paths: (language: Language) => readonly string[];

beforeAll(async () => {
  const { content, media } = await fiction();
  const { site, ...opened } = await visit(content, media);
  ({ browser, origin, close } = opened);
  const templates = templatesOf(site.pages.keys());
  paths = (of) => templates.filter(({ language }) => language === of).map(({ path }) => path);
});
afterAll(() => close());

/** Visits every template of a language in a mode; gives what the look found, with the page's path. */
async function visitAll(language: Language, mode: BrowserContextOptions, look: (page: Page) => Promise<string[]>) {
  const context = await browser.newContext(mode);
  const page = await context.newPage();
  const found: string[] = [];
  for (const path of paths(language)) {
    await page.goto(origin + path);
    found.push(...(await look(page)).map((line) => `${path}: ${line}`));
  }
  await context.close();
  return found;
}

describe('colours that the reader forces', () => {
  it.each(languageCodes)('keep what is current and what can be pressed apart from the rest: %s', async (language) => {
    const found = await visitAll(language, { forcedColors: 'active', viewport: { width: 1280, height: 900 } }, (page) =>
      page.evaluate(() => {
        const styleOf = (selector: string) => {
          const element = document.querySelector(selector);
          return element === null ? undefined : getComputedStyle(element);
        };
        const trouble: string[] = [];
        const [current, other] = [styleOf('#menu [aria-current]'), styleOf('#menu li a:not([aria-current])')];
        if (current !== undefined && current.borderBottomColor === other?.borderBottomColor)
          trouble.push('the current page looks like the others of the menu');
        const [chosen, choice] = [styleOf('.choice[aria-current]'), styleOf('.choice:not([aria-current])')];
        if (chosen !== undefined && chosen.backgroundColor === choice?.backgroundColor)
          trouble.push('the chosen filter looks like the others');
        for (const button of document.querySelectorAll('button:not([hidden])')) {
          const { borderTopStyle, borderTopWidth, display } = getComputedStyle(button);
          if (display !== 'none' && (borderTopStyle === 'none' || borderTopWidth === '0px'))
            trouble.push(`« ${button.textContent.trim()} » has no edge`);
        }
        return trouble;
      }),
    );
    expect(found).toEqual([]);
  });

  it('draw the map in the reader’s own: names as links, the coast as text', async () => {
    const page = await browser.newPage({ forcedColors: 'active' });
    await page.goto(origin + sectionPath('city', 'ar'));
    const [link, name, text, coast] = await page.evaluate(() => {
      const probe = (colour: string) => {
        const element = document.body.appendChild(document.createElement('i'));
        element.style.color = colour;
        return getComputedStyle(element).color;
      };
      const of = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      return [probe('LinkText'), of('.map a').fill, probe('CanvasText'), of('.map-land').stroke];
    });
    expect(name).toBe(link);
    expect(coast).toBe(text);
    await page.close();
  });
});

describe('a page on paper', () => {
  /** A4 between margins of 1.5 cm, in CSS pixels of 1/96 inch. */
  const sheet = { width: 680, height: 1000 };

  it.each(languageCodes)('keeps its words and its address, and leaves the controls away: %s', async (language) => {
    const found = await visitAll(language, { viewport: sheet, colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      return await page.evaluate((dir) => {
        const shown = (element: Element) => element.getClientRects().length > 0;
        const { documentElement: root, body } = document;
        const trouble: string[] = [];
        if (root.scrollWidth > root.clientWidth) trouble.push(`${root.scrollWidth} px wide`);
        const controls = [...document.querySelectorAll('button, nav:not(:has([href^="#"])), input, select')].filter(
          shown,
        );
        if (controls.length > 0) trouble.push(`prints ${controls[0]?.outerHTML.slice(0, 80)}`);
        const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
        if (!body.innerText.includes(decodeURI(canonical))) trouble.push('does not print its address');
        if (!shown(document.querySelector('h1')!)) trouble.push('has no title');
        if (getComputedStyle(body).direction !== dir) trouble.push(`does not run ${dir}`);
        if (getComputedStyle(document.querySelector('h1')!).color !== 'rgb(0, 0, 0)')
          trouble.push(`prints in ${getComputedStyle(document.querySelector('h1')!).color}`);
        return trouble;
      }, languages[language].dir);
    });
    expect(found).toEqual([]);
  });
});
