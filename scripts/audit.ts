/**
 * Builds the newest snapshot and audits it as readers get it: the Nu checker and axe on every page, Lighthouse on every
 * template. Writes the scores to scripts/audit/scores.md and fails where a bar is missed.
 * usage: node scripts/audit.ts [--only nu|axe|lighthouse] [--runs 5]
 * environment: VAR_DIR, CHROMIUM_PATH
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { barriersOf } from './audit/axe.ts';
import { measure } from './audit/lighthouse.ts';
import { hasJava, nuProblems } from './audit/nu.ts';
import { orderOf } from './audit/order.ts';
import { missedBars, tableOf, type Row } from './audit/scores.ts';
import { templatesOf } from './audit/templates.ts';
import { buildSite } from './build/site.ts';
import { openBrowser } from './browser/chromium.ts';
import { served, type Served } from './browser/served.ts';
import { readSite } from './check-site/pages.ts';
import { Failure, run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';
import { snapshotLink, varFolder } from './command/paths.ts';

const folder = join(varFolder, 'audit');
const scores = join(import.meta.dirname, 'audit/scores.md');

/** The addresses of all pages, decoded, without the page for addresses that do not exist. */
function paths(): readonly string[] {
  return [...readSite(folder).pages.keys()].filter((path) => path.endsWith('/'));
}

/** Nothing where it could not run. */
function nu(): readonly string[] | undefined {
  if (!hasJava()) return undefined;
  return nuProblems(folder).map(({ path, problem }) => `${path} : ${problem}`);
}

async function axe({ origin }: Served): Promise<readonly string[]> {
  const browser = await openBrowser();
  const found: string[] = [];
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      for (const path of paths()) {
        await page.goto(origin + path);
        found.push(...(await barriersOf(page)).map((barrier) => `${path} (${colorScheme}) : ${barrier}`));
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return found;
}

async function lighthouse({ origin }: Served, runs: number): Promise<readonly string[]> {
  const rows: Row[] = [];
  for (const template of templatesOf(paths())) {
    const row = { ...template, ...(await measure(origin + encodeURI(template.path), runs)) };
    console.log(`  ${row.language} ${row.name} : LCP ${Math.round(row.lcp)} ms, ${row.performance}`);
    rows.push(row);
  }
  writeFileSync(scores, tableOf(rows, runs));
  return rows.flatMap(missedBars);
}

await run(async () => {
  const order = orderOf(optionsOf({ only: { type: 'string' }, runs: { type: 'string', default: '5' } }));
  const site = await served(folder);
  const audits = { nu, axe: () => axe(site), lighthouse: () => lighthouse(site, order.runs) };
  const problems: string[] = [];
  try {
    // Its canonical addresses are those at which it is served: Lighthouse follows them.
    process.env['SITE_URL'] = site.origin;
    await buildSite(snapshotLink, folder);
    for (const name of order.audits) {
      const found = await audits[name]();
      const mark = found === undefined ? '–' : found.length === 0 ? '✓' : '✗';
      console.log(`${mark} ${name} : ${found === undefined ? 'non lancé, Java manque' : `${found.length} problèmes`}`);
      problems.push(...(found ?? []));
    }
  } finally {
    site.close();
  }
  if (problems.length > 0) throw new Failure(`Le site manque ses exigences :\n${problems.slice(0, 40).join('\n')}`);
});
