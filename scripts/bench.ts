/**
 * Measures the site's programs beside Hugo, Eleventy, a plain `astro build` and the limit, on generated content; what is
 * compared and why so: scripts/bench/README.md.
 * usage: node scripts/bench.ts --size <articles> [--quick] [--only render|edits|pull|live]
 *   (--quick does everything once and few times; results go to var/bench/<date>-<size>.json, .md and .svg)
 * environment: VAR_DIR
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editPart } from './bench/edit-part.ts';
import { prepareFixture } from './bench/fixture.ts';
import { livePart } from './bench/live-part.ts';
import { freePorts } from './bench/live/ports.ts';
import { startOnFixture } from './bench/live/running-cms.ts';
import { thisMachine } from './bench/measure/machine.ts';
import { pullPart } from './bench/pull-part.ts';
import { renderPart } from './bench/render-part.ts';
import { plotOf } from './bench/report/plot.ts';
import type { Report, Section } from './bench/report/report.ts';
import { markdownOf } from './bench/report/table.ts';
import { astro } from './bench/system/astro.ts';
import { Failure, run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';
import { varFolder } from './command/paths.ts';
import { stopAll } from './start/children.ts';

/** The same content for everyone who measures. */
const seed = 2019;

const parts = ['render', 'edits', 'pull', 'live'] as const;

/** How often each thing is done; rebuilding a large site once is telling enough. */
const effort = {
  quick: { rounds: 1, changes: 5, edits: 20, together: 50, builds: 1 },
  whole: { rounds: 3, changes: 20, edits: 100, together: 50, builds: 1 },
};

await run(async () => {
  const options = optionsOf({ size: { type: 'string' }, quick: { type: 'boolean' }, only: { type: 'string' } });
  const articles = Number(options.size);
  if (!Number.isInteger(articles) || articles < 60)
    throw new Failure('Dites combien d’articles, 60 au moins : « npm run bench -- --size 100 ».');
  const wanted = parts.filter((part) => options.only === undefined || options.only === part);
  if (wanted.length === 0) throw new Failure(`--only connaît : ${parts.join(', ')}.`);
  const folder = join(varFolder, 'bench');
  mkdirSync(folder, { recursive: true });
  const machine = thisMachine();
  const choice = { articles, seed };
  const fixture = await prepareFixture(choice, folder);
  const often = options.quick === true ? effort.quick : effort.whole;
  const sections: Section[] = [];
  if (wanted.includes('render')) sections.push(await renderPart(fixture, often.rounds, console.log));
  if (wanted.includes('edits')) sections.push(await editPart(fixture, often.changes));
  if (wanted.includes('pull') || wanted.includes('live')) {
    const ports = await freePorts();
    try {
      const cms = await startOnFixture(fixture, folder, ports);
      if (wanted.includes('pull')) sections.push(await pullPart(cms, often.rounds, console.log));
      if (wanted.includes('live')) {
        await astro.prepare(fixture);
        sections.push(await livePart(cms, fixture, ports, often, console.log));
      }
    } finally {
      await stopAll();
    }
  }
  const report: Report = { date: new Date().toISOString(), choice, machine, sections };
  const name = join(folder, `${report.date.slice(0, 19).replaceAll(':', '')}-${String(articles)}`);
  const markdown = markdownOf(report);
  writeFileSync(`${name}.json`, `${JSON.stringify(report, null, 1)}\n`);
  writeFileSync(`${name}.md`, `${markdown}\n`);
  writeFileSync(`${name}.svg`, plotOf(report));
  console.log(`\n${markdown}\n\n${name}.{json,md,svg}`);
});
process.exit();
