/**
 * Photographs every template of site/dist in three languages, on a phone, a tablet and a desktop, light and dark, into
 * var/screenshots, with a page that shows them all (var/screenshots/index.html).
 * usage: node scripts/screenshots.ts [--only <template>]
 * environment: VAR_DIR, CHROMIUM_PATH
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { templatesOf } from './audit/templates.ts';
import { openBrowser } from './browser/chromium.ts';
import { served } from './browser/served.ts';
import { readSite } from './check-site/pages.ts';
import { run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';
import { siteDist, varFolder } from './command/paths.ts';

const folder = join(varFolder, 'screenshots');
const devices = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1280, height: 900 },
};

await run(async () => {
  const { only } = optionsOf({ only: { type: 'string' } });
  const templates = templatesOf(readSite(siteDist).pages.keys()).filter(
    ({ name }) => only === undefined || name === only,
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const site = await served(siteDist);
  const browser = await openBrowser();
  const figures: string[] = [];
  for (const [device, viewport] of Object.entries(devices)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      for (const { name, language, path } of templates) {
        const file = `${name.replaceAll(' ', '-')}-${language}-${device}-${colorScheme}.png`;
        await page.goto(site.origin + path);
        await page.screenshot({ path: join(folder, file), fullPage: true });
        figures.push(
          `<figure><figcaption>${file}</figcaption><a href="${file}"><img src="${file}" width="300" alt=""></a></figure>`,
        );
      }
      await context.close();
    }
  }
  await browser.close();
  site.close();
  const style = 'body{display:flex;flex-wrap:wrap;gap:1rem;font:14px sans-serif}figure{margin:0}';
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Captures</title><style>${style}</style>${figures.sort().join('\n')}`,
  );
  console.log(`${figures.length} captures : ${join(folder, 'index.html')}`);
});
