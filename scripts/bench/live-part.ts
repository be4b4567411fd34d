import { Failure } from '../command/failure.ts';
import { pick, pickSome, randomFrom } from './content/random.ts';
import type { Fixture } from './fixture.ts';
import type { Ports } from './live/environment.ts';
import { barsOf } from './live/bars.ts';
import { signIn, straightTo } from './live/asking.ts';
import { officerWith, seen, type Officer } from './live/officer.ts';
import { pace, readSteadily } from './live/readers.ts';
import { putOnline } from './live/online-site.ts';
import type { RunningCms } from './live/running-cms.ts';
import { nextIndex } from './live/search.ts';
import { webhookBuild } from './live/webhook-build.ts';
import { residentBytes, treeBytes, watchTree } from './measure/process-tree.ts';
import { quantile, spreadOf } from './measure/statistics.ts';
import type { Article } from './peer/site.ts';
import type { Section } from './report/report.ts';

/** How often each thing is done. */
export type Effort = { readonly edits: number; readonly together: number; readonly builds: number };

/** From the click on « Publier » in a real CMS to the page on a real server, beside the CMS's own time and a rebuild. */
export async function livePart(
  cms: RunningCms,
  fixture: Fixture,
  ports: Ports,
  effort: Effort,
  say: (line: string) => void,
): Promise<Section> {
  const officer = officerWith(await signIn(straightTo(cms.url)));
  const random = randomFrom(fixture.choice.seed);
  const french = fixture.peer.articles.filter(({ language, id }) => language === 'fr' && id.startsWith('n-'));
  const some = (count: number): readonly Article[] => Array.from({ length: count }, () => pick(random, french));

  const alone = await inTurn(some(effort.edits), (article, number) =>
    timedPublish(officer, article, `Seul ${number}.`),
  );
  say(`Strapi seul : p50 ${ms(quantile(alone, 0.5))} ms`);
  const usual = await inTurn(some(effort.builds), (article, number) =>
    webhookBuild(cms.url, fixture, () => officer.publish(article, `Construit ${number}.`)),
  );
  say(`webhook → astro build → bascule : ${usual.map((seconds) => seconds.toFixed(1)).join(', ')} s`);

  const site = await putOnline(cms.varFolder, ports);
  say(`tout en ligne après ${site.secondsToFirst.toFixed(1)} s`);
  const { pid } = site.publisher;
  if (pid === undefined) throw new Failure('Le service de mise en ligne n’a pas démarré.');
  const watch = watchTree(pid);
  const searched =
    fixture.choice.articles > largestSearched
      ? undefined
      : await searchedAfter(site.url, officer, pick(random, french));
  if (searched !== undefined) say(`clic → recherche : ${searched.toFixed(1)} s`);
  const live = await inTurn(some(effort.edits), async (article, number) => {
    const text = `Mesure ${number}.`;
    const [, seconds] = await Promise.all([officer.publish(article, text), timed(() => seen(site.url, article, text))]);
    return seconds;
  });
  say(`clic → en ligne : p50 ${ms(quantile(live, 0.5))} ms, p95 ${ms(quantile(live, 0.95))} ms`);
  const ticked = pickSome(random, french, effort.together);
  for (const article of ticked) await officer.save(article, 'Ensemble.');
  const together = await timed(async () => {
    await officer.publishTicked(ticked);
    for (const article of ticked) await seen(site.url, article, 'Ensemble.');
  });
  say(`${ticked.length} ensemble : ${together.toFixed(1)} s`);
  const stop = new AbortController();
  const reading = readSteadily(site.url, fixture.peer.articles, random, stop.signal);
  const busy = await inTurn(some(effort.edits), (article, number) =>
    timedPublish(officer, article, `Sous charge ${number}.`),
  );
  stop.abort();
  const served = await reading;
  say(`${served.requests} lectures pendant ${busy.length} publications : ${served.faults} fautes`);
  const [itself, resident, peak] = [residentBytes(pid), treeBytes(pid), watch.stop()];
  const once = (value: number) => spreadOf([value]);
  return {
    title: 'Click to live',
    notes: [
      `The publisher and what it has begun hold ${mb(resident)} MB, the process itself ${mb(itself)} MB; ${mb(peak)} MB at most while it published; all was online ${site.secondsToFirst.toFixed(1)} s after its start.`,
      `${served.requests} requests, ${pace} a second, while ${busy.length} articles were published: ${served.faults} that were no whole page.`,
    ],
    measures: [
      { name: 'strapi', label: 'Strapi’s own call, publisher off', seconds: spreadOf(alone) },
      { name: 'strapi-p95', label: 'the same, p95', seconds: once(quantile(alone, 0.95)) },
      { name: 'live', label: 'click to live', seconds: spreadOf(live), peakBytes: once(peak) },
      { name: 'live-p95', label: 'the same, p95', seconds: once(quantile(live, 0.95)) },
      { name: 'together', label: `${effort.together} articles at once`, seconds: once(together) },
      ...(searched === undefined
        ? []
        : [{ name: 'searched', label: 'click to its words found by the search', seconds: once(searched) }]),
      { name: 'usual', label: 'webhook, astro build, switch', seconds: spreadOf(usual) },
    ],
    bars: barsOf({
      articles: fixture.choice.articles,
      alone,
      live,
      usual,
      together,
      searched,
      resident,
      faults: served.faults,
    }),
  };
}

/** Most articles at which one waits for the search: before the first index of a site all its share images are drawn. */
const largestSearched = 1000;

/** From the click on « Publier » to the next index of the search, in seconds. */
async function searchedAfter(site: string, officer: Officer, article: Article): Promise<number> {
  // The first one, to which nothing that is published afterwards belongs.
  const index = await nextIndex(site);
  await officer.publish(article, 'À trouver.');
  return await timed(async () => void (await nextIndex(site, index)));
}

/** Does something for each article, one after the other; gives the seconds of each. */
async function inTurn(
  articles: readonly Article[],
  work: (article: Article, number: string) => Promise<number>,
): Promise<readonly number[]> {
  const seconds: number[] = [];
  for (const [index, article] of articles.entries()) seconds.push(await work(article, String(index + 1)));
  return seconds;
}

const timedPublish = (officer: Officer, article: Article, summary: string): Promise<number> =>
  timed(() => officer.publish(article, summary));

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

const ms = (seconds: number): number => Math.round(seconds * 1000);
const mb = (bytes: number): number => Math.round(bytes / 1e6);
