/**
 * Photographs every template of site/dist in three languages, on a phone, a tablet and a desktop, light and dark, into
 * var/screenshots, with a page that shows them all (var/screenshots/index.html).
 * usage: node scripts/screenshots.ts [--only <template>]
 * environment: VAR_DIR, CHROMIUM_PATH
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { templatesOf, type Template } from './audit/templates.ts';
import { openBrowser } from './browser/chromium.ts';
import { served, type Served } from './browser/served.ts';
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

/** Photographs the templates in every way; gives the names of the files. */
async function photograph(templates: readonly Template[], { origin }: Served): Promise<readonly string[]> {
  const browser = await openBrowser();
  const files: string[] = [];
  try {
    for (const [device, viewport] of Object.entries(devices)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
        const page = await context.newPage();
        for (const { name, language, path } of templates) {
          const file = `${name.replaceAll(' ', '-')}-${language}-${device}-${colorScheme}.png`;
          await page.goto(origin + path);
          await page.screenshot({ path: join(folder, file), fullPage: true });
          files.push(file);
        }
        await context.close();
      }
    }
  } finally {
    await browser.close();
  }
  return files;
}

function pageOf(files: readonly string[]): string {
  const style = 'body{display:flex;flex-wrap:wrap;gap:1rem;font:14px sans-serif}figure{margin:0}';
  const figures = files
    .toSorted()
    .map(
      (file) =>
        `<figure><figcaption>${file}</figcaption><a href="${file}"><img src="${file}" width="300" alt=""></a></figure>`,
    );
  return `<!doctype html><meta charset="utf-8"><title>Captures</title><style>${style}</style>${figures.join('\n')}`;
}

await run(async () => {
  const { only } = optionsOf({ only: { type: 'string' } });
  const templates = templatesOf(readSite(siteDist).pages.keys()).filter(
    ({ name }) => only === undefined || name === only,
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const site = await served(siteDist);
  try {
    const files = await photograph(templates, site);
    writeFileSync(join(folder, 'index.html'), pageOf(files));
    console.log(`${files.length} captures : ${join(folder, 'index.html')}`);
  } finally {
    site.close();
  }
});
