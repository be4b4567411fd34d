import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { mostReceipts, type PublicationRequest } from 'shared/publication';
import { root } from '../../scripts/command/environment.ts';
import { token } from './fixture-cms.ts';
import { edit, fewOf, planContent, temporaryFolder } from './plan.ts';
import { RunningPublisher } from './running-publisher.ts';

/** A CMS and a folder; the publisher of it never runs. */
let here: RunningPublisher;
const at = '2026-11-23T09:00:00.000Z';
const everything = (id: number): PublicationRequest => ({ id, at, kind: 'everything' });
const about = (id: number, documentId: string): PublicationRequest => ({
  ...{ id, at, kind: 'entry', type: 'article', documentId, languages: ['fr'] },
});
const rollback: PublicationRequest = { id: 8, at, kind: 'rollback', release: '20261122-090000' };

/** Runs the command as a workflow does; gives its words, those of a failure too. */
async function publish(options: readonly string[] = [], given = token) {
  const env = {
    ...{ ...process.env, VAR_DIR: here.varFolder, SITE_URL: 'http://localhost:4321' },
    ...{ CMS_URL: here.cms.url, CMS_READ_TOKEN: token, CMS_PUBLISHER_TOKEN: given },
  };
  const command = [join(root, 'scripts/publish-site.ts'), ...options];
  return await promisify(execFile)(process.execPath, command, { env });
}

const content = async () => fewOf(await planContent(), ['article-genre']);
const receipts = () => here.cms.reports.flatMap((report) => report.receipts);

beforeAll(async () => {
  here = await RunningPublisher.prepare();
});
afterAll(() => here.close());
beforeEach(async () => {
  Object.assign(here.cms, { content: await content(), requests: [], attended: false });
  here.cms.reports.length = 0;
});

it('a run tells of what was asked for before it: what is online and where, what is not and why', async () => {
  const other = here.cms.content.get('article')?.find(({ id }) => id !== 'article-genre')?.id ?? '';
  edit(here.cms.content, 'article', other, 'fr', { summary: '' });
  here.cms.requests = [everything(1), about(2, 'article-genre'), about(3, other)];
  await publish();
  expect(here.cms.reports).toMatchObject([{ state: 'on-demand', releases: [], heldBack: false, late: [] }]);
  expect(receipts()).toMatchObject([
    { request: 1, outcome: 'online', pages: [], problems: [] },
    { request: 2, outcome: 'online', release: expect.any(String) as string, problems: [] },
    { request: 3, outcome: 'refused', pages: [], problems: [expect.stringMatching(/^Laissé de côté : Actualité/)] },
  ]);
  expect(receipts()[1]?.pages).toContainEqual({
    ...{ language: 'fr', url: expect.stringMatching(/^http:\/\/localhost:4321\/fr\/actualites\//) as string },
  });
  expect(receipts().map(({ handedOver }) => handedOver)).toEqual([undefined, undefined, undefined]);
  expect(here.cms.requests).toEqual([]);
});

it('files in a folder for a host are handed over, and a return is the host’s to make', async () => {
  here.cms.requests = [...Array.from({ length: mostReceipts }, (_, index) => everything(10 + index)), rollback];
  const out = join(temporaryFolder(), 'public');
  await publish(['--out', out]);
  expect(existsSync(join(out, 'fr/index.html'))).toBe(true);
  // As many at a time as the CMS takes.
  expect(here.cms.reports.map((report) => report.receipts.length)).toEqual([mostReceipts, 1]);
  const [returned, ...others] = receipts();
  expect(returned).toMatchObject({ request: rollback.id, outcome: 'refused' });
  expect(returned?.problems.join()).toContain('Remettez-y en ligne un déploiement antérieur');
  expect(new Set(others.map(({ outcome, handedOver }) => [outcome, handedOver].join()))).toEqual(
    new Set(['online,true']),
  );
});

it('on the site’s own machine a return is made by its command, which the refusal names', async () => {
  here.cms.requests = [rollback];
  await publish();
  expect(receipts()).toMatchObject([{ outcome: 'refused' }]);
  expect(receipts()[0]?.problems.join()).toContain(`npm run rollback ${rollback.release}`);
});

it('a run that fails says why, keeps what was asked for open, and fails', async () => {
  here.cms.requests = [everything(1)];
  here.cms.content.set('article', []);
  const reason = /ne donne plus aucune entrée/;
  await expect(publish()).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(reason) as string });
  expect(receipts()).toMatchObject([{ request: 1, outcome: 'failed', problems: [expect.stringMatching(reason)] }]);
  expect(here.cms.reports).toMatchObject([{ state: 'on-demand', late: [expect.stringMatching(reason)] }]);
  expect(here.cms.requests).toEqual([everything(1)]);
});

it('where a publisher runs it alone reports, and what is asked for is published all the same', async () => {
  Object.assign(here.cms, { attended: true, requests: [everything(1)] });
  expect((await publish()).stdout).toContain('Un service de mise en ligne tourne sur ce CMS');
  expect(here.cms.reports).toEqual([]);
});

it('without the publisher’s token nothing is asked of the CMS but content', async () => {
  here.cms.asked.length = 0;
  await publish([], '');
  expect(here.cms.asked.filter((path) => path.startsWith('/publication'))).toEqual([]);
});
