import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageCodes } from 'shared/languages';
import { generatedPath, pathFor } from 'shared/paths';
import { templatesOf } from '../../scripts/audit/templates.ts';
import { fiction, withdrawnSlug } from '../site/fiction.ts';
import { visit, type Visit } from './visit.ts';

let visited: Visit;

beforeAll(async () => {
  const { content, media, former } = await fiction();
  visited = await visit(content, media, former);
});
afterAll(() => visited.close());

/** Bytes of a file as a host sends it: texts compressed (gzip, 6), pictures and fonts as they are. */
function sent(path: string): number {
  const bytes = readFileSync(join(visited.site.folder, path.endsWith('/') ? `${path}index.html` : path));
  return /\.(?:woff2|avif|webp|jpg|png)$/.test(path) ? bytes.length : gzipSync(bytes, { level: 6 }).length;
}

/** The files that a page's first view asks for, on a phone, without moving and with fonts that come late. */
async function firstView(page: Page, path: string): Promise<{ files: readonly string[]; shift: number }> {
  const files: string[] = [];
  page.on('request', (request) => files.push(decodeURI(new URL(request.url()).pathname)));
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const sum = list
        .getEntries()
        .reduce((all, entry) => all + ('value' in entry ? Number(entry.value) : Infinity), 0);
      document.documentElement.dataset['shift'] = String(Number(document.documentElement.dataset['shift'] ?? 0) + sum);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(visited.origin + path, { waitUntil: 'networkidle' });
  return { files, shift: Number(await page.evaluate(() => document.documentElement.dataset['shift'] ?? '0')) };
}

describe('the first view of a page on a phone', () => {
  it.each(languageCodes)(
    'asks for at most 8 files and 60,000 bytes without photographs, and does not move: %s',
    { timeout: 120_000 },
    async (language) => {
      const trouble: string[] = [];
      const templates = templatesOf(visited.site.pages.keys()).filter((one) => one.language === language);
      const left = [...templates.map(({ path }) => path), pathFor('article', language, withdrawnSlug(language))];
      // A page mostly waits for its fonts: others look meanwhile.
      const look = async (): Promise<void> => {
        for (let path = left.pop(); path !== undefined; path = left.pop()) {
          const page = await visited.browser.newPage({ viewport: { width: 390, height: 844 } });
          const { files, shift } = await firstView(page, path);
          await page.close();
          const bytes = files.filter((file) => !file.startsWith('/media/')).reduce((sum, file) => sum + sent(file), 0);
          if (files.length > 8) trouble.push(`${path}: ${files.length} files`);
          if (bytes > 60_000) trouble.push(`${path}: ${bytes} bytes`);
          if (shift > 0.01) trouble.push(`${path}: layout shift of ${shift}`);
        }
      };
      await Promise.all([look(), look(), look()]);
      expect(trouble).toEqual([]);
    },
  );

  it('is at most 120,000 bytes with its photograph', async () => {
    for (const language of ['fr', 'ar'] as const) {
      const page = await visited.browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
      const path = pathFor('article', language, `fiction-illustree-${language}`);
      const { files } = await firstView(page, path);
      await page.close();
      expect(files.some((file) => file.endsWith('.avif'))).toBe(true);
      expect(files.reduce((sum, file) => sum + sent(file), 0)).toBeLessThan(120_000);
    }
  });

  it('is read whole where the browser runs no script', async () => {
    const page = await visited.browser.newPage({ javaScriptEnabled: false });
    const texts = new Map<string, string>();
    for (const { path, language } of templatesOf(visited.site.pages.keys())) {
      if (path === generatedPath('search', language)) continue;
      await page.goto(visited.origin + path);
      texts.set(path, await page.locator('main').innerText());
    }
    await page.close();
    expect([...texts].filter(([, text]) => text.trim().length < 100).map(([path]) => path)).toEqual([]);
  });
});

describe('a reader who asks for less motion', () => {
  it('sees nothing move', async () => {
    const page = await visited.browser.newPage({ reducedMotion: 'reduce' });
    for (const { path } of templatesOf(visited.site.pages.keys()).filter(({ language }) => language === 'ar')) {
      await page.goto(visited.origin + path);
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((element) => {
            const { transitionDuration, animationName } = getComputedStyle(element);
            return animationName !== 'none' || transitionDuration.split(',').some((time) => parseFloat(time) > 0);
          }).length,
      );
      expect(moving, path).toBe(0);
    }
    await page.close();
  });
});
