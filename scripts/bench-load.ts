/**
 * Measures nginx as the project deploys it, on the release of the plan, beside one static file: with the CMS at rest, under
 * twenty editors, stopped, broken, rebuilt and starting; what is compared and why so: scripts/bench/README.md.
 * usage: node scripts/bench-load.ts [--quick]   (--quick takes fewer and shorter turns; 1 where a bar is not met;
 *   results go to var/bench/load.json and .md)
 * environment: VAR_DIR
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articlesOf } from './bench/content/folder.ts';
import { inviteEditors } from './bench/load/editors.ts';
import { onlyPath, requireNginx, startFronts, type Fronts } from './bench/load/fronts.ts';
import { planOnline, type PlanOnline } from './bench/load/plan-online.ts';
import { loadBars } from './bench/load/results.ts';
import { loadMarkdown } from './bench/load/table.ts';
import { takeTurn, type Turn } from './bench/load/turns.ts';
import { ask, requireWrk, type Load } from './bench/load/wrk.ts';
import { thisMachine } from './bench/measure/machine.ts';
import { isMet } from './bench/report/bar.ts';
import { Failure, run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';
import { varFolder } from './command/paths.ts';
import { stopAll } from './start/children.ts';

/** The same articles and the same order of addresses on every run. */
const seed = 2019;
const editorCount = 20;

/** How many turns, and how many seconds each measure takes. */
const effort = { quick: { rounds: 2, seconds: 4 }, whole: { rounds: 5, seconds: 5 } };
type Effort = (typeof effort)['quick'];

await run(async () => {
  const options = optionsOf({ quick: { type: 'boolean' } });
  const often = options.quick === true ? effort.quick : effort.whole;
  requireNginx();
  requireWrk();
  const bench = join(varFolder, 'bench');
  const [date, machine] = [new Date().toISOString(), thisMachine()];
  let fronts: Fronts | undefined;
  try {
    const plan = await planOnline(bench, seed, console.log);
    fronts = await startFronts(plan.cms.varFolder, plan.mix.meanFile);
    const turns = await turnsOn(plan, fronts, often);
    const { paths, meanBytes } = plan.mix;
    const counts = { seconds: often.seconds, editors: editorCount, addresses: paths.length, meanBytes };
    const report = { date, machine, ...counts, turns };
    const markdown = loadMarkdown(report);
    const name = join(bench, 'load');
    writeFileSync(`${name}.json`, `${JSON.stringify(report, null, 1)}\n`);
    writeFileSync(`${name}.md`, `${markdown}\n`);
    console.log(`\n${markdown}\n\n${name}.{json,md}`);
    const unmet = loadBars(turns).filter((bar) => !isMet(bar));
    if (unmet.length > 0) throw new Failure(`Non tenu : ${unmet.map((bar) => bar.name).join(' ; ')}.`);
  } finally {
    await stopAll();
    await fronts?.stop();
  }
});
process.exit();

async function turnsOn(plan: PlanOnline, fronts: Fronts, { rounds, seconds }: Effort): Promise<readonly Turn[]> {
  const { mix, cmsPort } = plan;
  const [all, only] = ['paths', 'only-path'].map((name) => join(plan.cms.varFolder, name)) as [string, string];
  writeFileSync(all, mix.paths.join('\n'));
  writeFileSync(only, onlyPath);
  // wrk takes a redirect for an answer; and what is read for the first time comes from the disk.
  for (const path of mix.paths) {
    const { status } = await fronts.reader(path, { method: 'GET', headers: {} });
    if (status !== 200) throw new Failure(`${path} : réponse ${status}.`);
  }
  const drafts = articlesOf({ articles: editorCount, seed }, ['none']);
  const ground = {
    ...{ fronts, seconds, cmsPort, editors: await inviteEditors(fronts.administration, drafts) },
    read: () => ask(fronts.site, all, seconds),
    readFile: () => ask(fronts.bare, only, seconds),
  };
  const turns: Turn[] = [];
  let cms = plan.cms;
  for (let round = 1; round <= rounds; round += 1) {
    const taken = await takeTurn(ground, cms);
    cms = taken.cms;
    turns.push(taken.turn);
    const { file, site } = taken.turn.readers;
    console.log(`${round}/${rounds} ${paceOf(file)} un fichier, ${paceOf(site)} le site`);
  }
  return turns;
}

function paceOf({ perSecond }: Load): string {
  return `${Math.round(perSecond)} requêtes/s`;
}
