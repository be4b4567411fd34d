/**
 * Measures the site's programs beside Hugo, Eleventy, a plain `astro build` and the limit, on generated content.
 * usage: node scripts/bench.ts --size <articles> [--quick]
 *   (--quick does everything once and few times; results go to var/bench/<date>-<size>.json, .md and .svg)
 * environment: VAR_DIR
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderPart } from './bench/render-part.ts';
import { prepareFixture } from './bench/fixture.ts';
import { thisMachine } from './bench/measure/machine.ts';
import { plotOf } from './bench/report/plot.ts';
import type { Report } from './bench/report/report.ts';
import { markdownOf } from './bench/report/table.ts';
import { Failure, run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';
import { varFolder } from './command/paths.ts';

/** The same content for everyone who measures. */
const seed = 2019;

await run(async () => {
  const options = optionsOf({ size: { type: 'string' }, quick: { type: 'boolean' } });
  const articles = Number(options.size);
  if (!Number.isInteger(articles) || articles < 20)
    throw new Failure('Dites combien d’articles, 20 au moins : « npm run bench -- --size 100 ».');
  const folder = join(varFolder, 'bench');
  mkdirSync(folder, { recursive: true });
  const machine = thisMachine();
  const choice = { articles, seed };
  const fixture = await prepareFixture(choice, folder);
  const rounds = options.quick === true ? 1 : 3;
  const sections = [await renderPart(fixture, rounds, console.log)];
  const report: Report = { date: new Date().toISOString(), choice, machine, sections };
  const name = join(folder, `${report.date.slice(0, 19).replaceAll(':', '')}-${String(articles)}`);
  const markdown = markdownOf(report);
  writeFileSync(`${name}.json`, `${JSON.stringify(report, null, 1)}\n`);
  writeFileSync(`${name}.md`, `${markdown}\n`);
  writeFileSync(`${name}.svg`, plotOf(report));
  console.log(`\n${markdown}\n\n${name}.{json,md,svg}`);
});
