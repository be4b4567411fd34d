import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { languageCodes, languages, type Language } from 'shared/languages';
import { generatedPath, pathFor, sectionPath } from 'shared/paths';
import { planContent } from '../publish/plan.ts';
import { visit, type Visit } from './visit.ts';

let browser: Browser;
let origin: string;
let close: Visit['close'];
let context: BrowserContext;
let page: Page;
let trouble: string[];

beforeAll(async () => {
  ({ browser, origin, close } = await visit(await planContent()));
});
afterAll(() => close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  trouble = [];
  page.on('console', (message) => trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) trouble.push(`asks ${request.url()}`);
  });
});
afterEach(() => context.close());

const tanger: Readonly<Record<Language, string>> = { fr: 'tanger', ar: 'طنجة', en: 'tangier' };
const results = () => page.locator('[data-results] > li');
const paths = async () =>
  (await page.locator('[data-results] a').all()).length === 0
    ? []
    : await page
        .locator('[data-results] a')
        .evaluateAll((all) => all.map((a) => decodeURI((a as HTMLAnchorElement).pathname)));

/** Waits for the answer to a question: the status names a number, or a panel is open. */
async function answered(): Promise<string[]> {
  await page.waitForFunction(
    () =>
      document.querySelector('[data-results] > li, [data-none]:not([hidden]), [data-failed]:not([hidden])') !== null,
  );
  return await paths();
}

/** Opens the search with a question in its address, and gives the addresses of all that is found. */
async function found(language: Language, question: string): Promise<string[]> {
  await page.goto(`${origin}${generatedPath('search', language)}?q=${encodeURIComponent(question)}`);
  await answered();
  const more = page.locator('[data-more] button');
  while (await more.isVisible()) {
    const before = await results().count();
    await more.click();
    await page.waitForFunction((count) => document.querySelectorAll('[data-results] > li').length > count, before);
  }
  return await paths();
}

const texts = () => page.locator('[data-results]').innerText();
const marks = async () => new Set(await page.locator('[data-results] mark').allInnerTexts());

describe('a reader who searches', () => {
  it('in French leaves accents and elisions aside', async () => {
    expect(await found('fr', 'interculturalite')).toContain('/fr/plan-action/atelier-interculturalite-genre/');
    expect(await marks()).toContain('interculturalité');
    expect((await found('fr', 'meknes'))[0]).toBe('/fr/villes/meknes/');
    expect(await found('fr', 'l’eau')).toEqual(await found('fr', 'eau'));
    expect((await found('fr', 'communiqué de presse'))[0]).toBe('/fr/presse/');
    expect(await found('fr', 'photos')).toEqual(['/fr/presse/']);
    expect(trouble).toEqual([]);
  });

  it('in Arabic leaves the article, joined particles, hamza and vowel signs aside', async () => {
    const cities = await found('ar', 'المدن');
    expect(await marks()).toContain('والمدن');
    expect(await found('ar', 'مدن')).toEqual(cities);
    await found('ar', 'مدينة');
    expect([...(await marks())].some((word) => word.endsWith('المدينة') || word.endsWith('لمدينة'))).toBe(true);
    const activities = await found('ar', 'أنشطة');
    expect(activities).toContain(sectionPath('event', 'ar'));
    for (const written of ['انشطه', 'الأنشطة', 'أَنْشِطَة']) expect(await found('ar', written)).toEqual(activities);
    // Water is not « what »: a word so short keeps its hamza.
    expect((await found('ar', 'ماء')).length).toBeGreaterThan(0);
    for (const word of await marks()) expect(word).toMatch(/ماء$/);
    expect(trouble).toEqual([]);
  });

  it.each(languageCodes)('finds a city by its name in any language and writing: %s', async (language) => {
    for (const name of ['Tanger', 'طنجة', 'Tangier', 'طنجه'])
      expect((await found(language, name))[0], name).toBe(pathFor('city', language, tanger[language]));
    expect(trouble).toEqual([]);
  });

  it('finds a city by the spellings and short names that people type, and an action by its paragraph', async () => {
    const first = async (language: Language, question: string) => (await found(language, question))[0];
    const cities = { ناضور: 'الناظور', تزنيت: 'تيزنيت', الشاون: 'شفشاون', كازا: 'الدار-البيضاء', أغادير: 'أكادير' };
    for (const [written, slug] of Object.entries(cities))
      expect(await first('ar', written)).toBe(pathFor('city', 'ar', slug));
    expect(await first('fr', 'Chaouen')).toBe('/fr/villes/chefchaouen/');
    expect(await first('en', 'casa')).toBe('/en/cities/casablanca/');
    expect(await first('fr', '2.3')).toBe('/fr/plan-action/colloque-cultures-origine/');
    expect(await first('ar', '2.3')).toBe('/ar/خطة-العمل/ندوة-الثقافات-الأصلية-للمهاجرين/');
  });

  it('finds the very word before one of the same stem', async () => {
    const pages = await found('ar', 'اجتماع');
    expect(pages.slice(0, 3).every((path) => path.includes('/اجتماعات-تشاورية-'))).toBe(true);
    expect(pages).toContain('/ar/مواضيع/النوع-الاجتماعي/');
  });

  it('keeps what is looked for when the language is changed', async () => {
    await found('fr', 'Nador');
    await page.click('header a[hreflang=ar]');
    expect((await answered())[0]).toBe('/ar/مدن/الناظور/');
    expect(await page.inputValue('#query')).toBe('Nador');
  });

  it('narrows down by kind and city, without a word too, and keeps the question in the address', async () => {
    await page.goto(origin + generatedPath('search', 'fr'));
    await page.selectOption('[data-filter=kind]', 'event');
    expect((await answered()).length).toBe(7);
    await page.selectOption('[data-filter=city]', 'tanger');
    await page.waitForFunction(() => document.querySelectorAll('[data-results] > li').length === 2);
    expect((await paths()).every((path) => path.startsWith(sectionPath('event', 'fr')))).toBe(true);
    expect(await page.locator('[role=status]').innerText()).toBe('2 pages trouvées');
    expect(new URL(page.url()).search).toBe('?type=event&ville=tanger');
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('[data-results] > li').length === 7);
    expect(await page.inputValue('[data-filter=city]')).toBe('');
    expect(trouble).toEqual([]);
  });

  it('by the keyboard alone types, reads the count, asks for more and is led to it', async () => {
    await page.goto(origin + generatedPath('search', 'en'));
    await page.focus('#query');
    await page.keyboard.type('cities');
    await page.keyboard.press('Enter');
    await answered();
    expect(new URL(page.url()).search).toBe('?q=cities');
    expect(await page.locator('[role=status]').innerText()).toMatch(/^\d+ pages found$/);
    expect(await results().count()).toBe(10);
    await page.focus('[data-more] button');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('[data-results] > li').length > 10);
    expect(
      await results()
        .nth(10)
        .locator('a')
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    expect(trouble).toEqual([]);
  });

  it('gets every page once, however often the button is pressed', async () => {
    const all = await found('en', 'cities');
    await page.goto(`${origin}${generatedPath('search', 'en')}?q=cities`);
    await answered();
    await page.route('**/pagefind/fragment/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await route.continue();
    });
    while (await page.locator('[data-more]').isVisible()) {
      const before = await results().count();
      await page.locator('[data-more] button').evaluate((button: HTMLButtonElement) => {
        button.click();
        button.click();
      });
      await page.waitForFunction((count) => document.querySelectorAll('[data-results] > li').length > count, before);
    }
    expect(await paths()).toEqual(all);
    expect(trouble).toEqual([]);
  });

  it('is told that more cannot be fetched', async () => {
    await page.goto(`${origin}${generatedPath('search', 'en')}?q=cities`);
    await answered();
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.route('**/pagefind/fragment/**', (route) => route.abort());
    await page.click('[data-more] button');
    await page.waitForSelector('[data-failed]:not([hidden])');
    expect(errors).toEqual([]);
  });

  it('is told that nothing is found, and where every page is', async () => {
    expect(await found('ar', 'خخخخ')).toEqual([]);
    expect(await page.locator('[data-none]').isVisible()).toBe(true);
    expect(await page.locator(`main a[href="${generatedPath('a-z', 'ar')}"]`).isVisible()).toBe(true);
    expect(await found('fr', 'zanzibar')).toEqual([]);
    expect(trouble).toEqual([]);
  });

  it('is told that the search cannot be fetched, and may try again', async () => {
    await page.route('**/pagefind/pagefind.js', (route) => route.abort());
    expect(await found('fr', 'eau')).toEqual([]);
    expect(await page.locator('[data-failed]').isVisible()).toBe(true);
    await page.unroute('**/pagefind/pagefind.js');
    await page.click('[data-failed] button');
    await page.waitForSelector('[data-results] > li');
    expect(await texts()).toContain('eau');
  });

  it('types an attack and sees its letters, in the field alone', async () => {
    await found('fr', '<img src=x onerror=alert(1)> tanger');
    expect(await page.locator('main img').count()).toBe(0);
    expect(trouble).toEqual([]);
  });
});

describe('the pages that lead to every page', () => {
  it.each(languageCodes)(
    'have no barrier that axe finds and overflow nowhere, results included: %s',
    async (language) => {
      const search = `${generatedPath('search', language)}?q=${encodeURIComponent(tanger[language])}`;
      await page.emulateMedia({ colorScheme: language === 'ar' ? 'dark' : 'light' });
      const lists = [generatedPath('a-z', language), generatedPath('site-map', language)];
      for (const path of language === 'en' ? [search] : [search, ...lists]) {
        await page.setViewportSize({ width: 320, height: 600 });
        await page.goto(origin + path);
        if (path === search) await answered();
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        trouble.push(...violations.map(({ id, nodes }) => `${path}: ${id} at ${String(nodes[0]?.target)}`));
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) trouble.push(`${path}: ${overflow} px wider than the screen`);
      }
      expect(trouble).toEqual([]);
    },
  );

  it.each(languageCodes)('are reached without script: %s', async (language) => {
    const unscripted = await browser.newContext({ javaScriptEnabled: false });
    const plain = await unscripted.newPage();
    await plain.goto(origin + generatedPath('search', language));
    expect(await plain.locator('form[role=search]').isVisible()).toBe(false);
    await plain.click(`main a[href="${generatedPath('a-z', language)}"]:visible`);
    await plain.click('main nav li:last-child a');
    expect(decodeURI(new URL(plain.url()).hash)).toMatch(/^#letter-./);
    expect(await plain.locator('html').getAttribute('dir')).toBe(languages[language].dir);
    await unscripted.close();
  });
});
