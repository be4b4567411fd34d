import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pathFor } from 'shared/paths';
import { root } from '../../scripts/command/environment.ts';
import { freePort } from '../free-port.ts';
import type { Hashes } from '../../scripts/disk/hash-files.fixture.ts';
import { ownEnvironment, processesOf } from '../browser/started.ts';
import { callerOf, type Answer, type Caller } from '../cms/caller.ts';
import { describeOnPostgres, type Postgres } from '../cms/postgres.ts';
import { temporaryFolder } from '../publish/plan.ts';
import { ask, doubledRows } from './database.ts';
import { articles, Installation, patience } from './installation.ts';

/** How many articles are written to at once, and how often the CMS is killed. */
const [written, kills] = [6, 4];

type Line = Readonly<Record<string, unknown>>;
const slugOf = (number: number): string => `exemple-fictif-${String(number)}`;
const summaryOf = (round: number): string => `Exemple fictif, état ${String(round)}.`;
const roundIn = (text: unknown): number => Number(/état (\d+)\./.exec(String(text))?.[1] ?? 0);

/** A whole installation whose parts are killed while officers write and publish. */
class Shaken {
  readonly installation: Installation;
  documents: string[] = [];
  #cms: ChildProcess | undefined;
  #round = 0;

  constructor(environment: Installation['environment']) {
    this.installation = new Installation(environment);
  }

  get environment() {
    return this.installation.environment;
  }

  async start(): Promise<void> {
    await this.installation.start();
    const caller = this.caller();
    for (let number = 0; number < written; number += 1) {
      const fields = { title: `Exemple fictif ${String(number)}`, slug: slugOf(number), summary: summaryOf(0) };
      const answer = await caller.manage('POST', `${articles}?locale=fr`, {
        ...fields,
        ...{ body: 'Texte fictif.', planParagraph: '2.1' },
      });
      this.documents.push((answer.json as { data: { documentId: string } }).data.documentId);
    }
  }

  async stop(): Promise<void> {
    await this.installation.stop();
    if (this.#cms !== undefined && this.#cms.exitCode === null) {
      this.#cms.kill('SIGTERM');
      await once(this.#cms, 'exit');
    }
  }

  caller(): Caller {
    const { CMS_ADMIN_EMAIL: email, CMS_ADMIN_PASSWORD: password } = this.environment;
    return callerOf(this.installation.cmsUrl, { email, password });
  }

  /** Saves, or saves and publishes, an article with a text that no other round has; gives the round where it was acknowledged. */
  async write(caller: Caller, number: number, publish: boolean): Promise<{ round: number; answer?: Answer }> {
    const round = (this.#round += 1);
    const path = `${articles}/${this.documents[number] ?? ''}`;
    const fields = { title: `Exemple fictif ${String(number)}`, slug: slugOf(number), summary: summaryOf(round) };
    const body = { ...fields, locale: 'fr', body: 'Texte fictif.', planParagraph: '2.1' };
    const sent = publish
      ? caller.manage('POST', `${path}/actions/publish?locale=fr`, body)
      : caller.manage('PUT', `${path}?locale=fr`, body);
    const answer = await sent.catch(() => undefined);
    return { round, ...(answer !== undefined && { answer }) };
  }

  /** The round of each article's draft, or of what is published of it. */
  async rounds(which: 'draft' | 'published'): Promise<readonly number[]> {
    const rows = await ask(
      this.environment,
      `select slug, summary from articles where published_at is ${which === 'draft' ? '' : 'not '}null and locale = 'fr'`,
    );
    return this.documents.map((_, number) => roundIn(rows.find(({ slug }) => slug === slugOf(number))?.['summary']));
  }

  async killCms(): Promise<void> {
    const isCms = (id: string): boolean => readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('scripts/cms.ts');
    for (const id of processesOf(this.environment).filter(isCms)) process.kill(Number(id), 'SIGKILL');
    await vi.waitFor(() => expect(processesOf(this.environment).filter(isCms)).toEqual([]), { timeout: 5000 });
  }

  /** Starts the CMS again, as systemd does. */
  async startCms(): Promise<void> {
    const log = openSync(join(this.environment.VAR_DIR, 'logs/cms.log'), 'a');
    const env = { ...this.environment, NODE_ENV: 'production' };
    this.#cms = spawn(process.execPath, [join(root, 'scripts/cms.ts')], {
      ...{ cwd: join(root, 'cms'), env, stdio: ['ignore', log, log] },
    });
    closeSync(log);
    await this.cmsIs(200);
  }

  async cmsIs(status: number): Promise<void> {
    const asked = async (): Promise<void> =>
      expect((await fetch(new URL('/healthz', this.installation.cmsUrl))).status).toBe(status);
    await vi.waitFor(asked, { timeout: 60_000, interval: 100 });
  }

  /** What the publisher says of itself. */
  async publisher(): Promise<{ status: number; online: string; problems: readonly string[] }> {
    const reply = await fetch(`http://127.0.0.1:${this.environment.PUBLISHER_PORT}/healthz`);
    return { status: reply.status, ...((await reply.json()) as { online: string; problems: string[] }) };
  }

  /** The pages that readers see; what is drawn at leisure may still follow them. */
  pages(): Hashes {
    return Object.fromEntries(Object.entries(this.installation.online()).filter(([path]) => path.endsWith('.html')));
  }

  /** A page as a reader gets it. */
  async read(path: string): Promise<{ status: number; text: string }> {
    const reply = await fetch(`http://localhost:${this.environment.SITE_PORT}${path}`);
    return { status: reply.status, text: await reply.text() };
  }

  /** Waits until readers see of each article what was acknowledged last, or what was sent after it. */
  async showsAtLeast(rounds: readonly number[]): Promise<void> {
    for (const [number, round] of rounds.entries()) {
      if (round === 0) continue;
      await vi.waitFor(
        async () => {
          const { text } = await this.read(pathFor('article', 'fr', slugOf(number)));
          expect(roundIn(text)).toBeGreaterThanOrEqual(round);
        },
        { timeout: 30_000, interval: 100 },
      );
    }
  }

  lines(part: 'cms' | 'publisher'): readonly Line[] {
    const text = readFileSync(join(this.environment.VAR_DIR, `logs/${part}.log`), 'utf8');
    return text.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : []));
  }
}

/** What holds on either database. */
function drill(prepare: () => Promise<Shaken>, postgres?: Postgres): void {
  let shaken: Shaken;
  beforeAll(async () => {
    shaken = await prepare();
    await shaken.start();
  }, patience);
  afterAll(() => shaken.stop());

  it('lets a click be followed from the CMS to the release that readers see', async () => {
    const { round, answer } = await shaken.write(shaken.caller(), 0, true);
    expect(answer?.status, answer?.text).toBe(200);
    await shaken.showsAtLeast([round]);
    const request = answer?.headers.get('x-request-id');
    const asked = shaken
      .lines('cms')
      .find((line) => line['request'] === request && line['msg'] === 'publication asked');
    const handled = () =>
      shaken
        .lines('publisher')
        .find((line) => line['publication'] === asked?.['publication'] && line['msg'] === 'handled');
    await vi.waitFor(() => expect(handled()).toMatchObject({ outcome: 'online' }));
    expect(asked?.['publication']).toEqual(expect.any(Number));
    expect(handled()?.['release']).toBe((await shaken.publisher()).online);
    const metrics = await fetch(`http://127.0.0.1:${shaken.environment.PUBLISHER_PORT}/metrics`);
    expect(await metrics.text()).toMatch(/^publisher_publications_total\{outcome="online"\} [1-9]/m);
    const measured = await fetch(`http://127.0.0.1:${String(shaken.environment['CMS_METRICS_PORT'])}/metrics`);
    const text = await measured.text();
    expect(text).toMatch(/^cms_request_seconds_count\{[^}]*part="content-manager",status="2xx"\} [1-9]/m);
    expect(text).toMatch(/^cms_publication_open \d/m);
  });

  it(
    'keeps one published row an entry and language, and all that was acknowledged, though the CMS is killed again and again while six publish',
    async () => {
      const acknowledged = Array<number>(written).fill(0);
      for (let kill = 0; kill < kills; kill += 1) {
        const [stop, before] = [new AbortController(), [...acknowledged]];
        const caller = shaken.caller();
        const officers = acknowledged.map(async (_, number) => {
          while (!stop.signal.aborted) {
            const { round, answer } = await shaken.write(caller, number, true);
            if (answer?.status === 200) acknowledged[number] = round;
            if (answer === undefined) break;
          }
        });
        // In the midst of one: later each time, after every officer has had an answer.
        const served = (): boolean => acknowledged.every((round, number) => round > (before[number] ?? 0));
        await vi.waitFor(() => expect(served()).toBe(true), { timeout: 20_000, interval: 10 });
        await pause(kill * 37);
        await shaken.killCms();
        stop.abort();
        await Promise.all(officers);
        expect(await doubledRows(shaken.environment)).toEqual([]);
        const published = await shaken.rounds('published');
        for (const [number, round] of acknowledged.entries()) expect(published[number]).toBeGreaterThanOrEqual(round);
        expect(await shaken.read('/fr/')).toMatchObject({ status: 200 });
        await shaken.startCms();
      }
      await shaken.showsAtLeast(await shaken.rounds('published'));
      await shaken.installation.settled();
      expect(await doubledRows(shaken.environment)).toEqual([]);
    },
    patience,
  );

  it(
    'serves the site as it was while there is no CMS, and says so, until there is one',
    async () => {
      const before = shaken.pages();
      await shaken.killCms();
      await vi.waitFor(
        async () => expect((await shaken.publisher()).problems.join()).toContain('le CMS ne répond pas'),
        {
          timeout: 30_000,
          interval: 200,
        },
      );
      for (const path of ['/fr/', '/ar/', '/en/', pathFor('article', 'fr', slugOf(0))])
        expect(await shaken.read(path), path).toMatchObject({ status: 200 });
      expect(shaken.pages()).toEqual(before);
      await shaken.startCms();
      await vi.waitFor(async () => expect(await shaken.publisher()).toMatchObject({ status: 200, problems: [] }), {
        timeout: 30_000,
        interval: 200,
      });
      expect(shaken.pages()).toEqual(before);
    },
    patience,
  );

  if (postgres !== undefined) databaseDrill(() => shaken, postgres);
}

/** What is so where the database is a server of its own, which is killed. */
function databaseDrill(shaken: () => Shaken, postgres: Postgres): void {
  it(
    'loses no save that was acknowledged when the database is killed while six save, and goes on by itself',
    async () => {
      const before = shaken().pages();
      const [acknowledged, refused] = [Array<number>(written).fill(0), [] as Answer[]];
      const stop = new AbortController();
      const caller = shaken().caller();
      await caller.manage('GET', '/admin/users/me');
      const officers = acknowledged.map(async (_, number) => {
        while (!stop.signal.aborted) {
          const { round, answer } = await shaken().write(caller, number, false);
          if (answer?.status === 200) acknowledged[number] = round;
          else if (answer !== undefined) refused.push(answer);
        }
      });
      await pause(1500);
      await postgres.kill();
      await shaken().cmsIs(503);
      await vi.waitFor(() => expect(refused.length).toBeGreaterThan(0), { timeout: 30_000 });
      expect(await shaken().read('/fr/')).toMatchObject({ status: 200 });
      expect(shaken().pages()).toEqual(before);
      await postgres.startAgain();
      await shaken().cmsIs(200);
      stop.abort();
      await Promise.all(officers);
      expect(Math.min(...acknowledged)).toBeGreaterThan(0);
      const drafts = await shaken().rounds('draft');
      for (const [number, round] of acknowledged.entries()) expect(drafts[number]).toBeGreaterThanOrEqual(round);
      expect(await doubledRows(shaken().environment)).toEqual([]);
      // What meets a connection that is dead, once the database is there again, is told to try again too.
      for (const { status, text } of refused) expect([500, 503], text).toContain(status);
      const said = refused.filter(({ status }) => status === 503).map(({ text }) => text);
      expect(said.length).toBeGreaterThan(0);
      for (const text of said) expect(text).toContain('La base de données ne répond pas, rien n’est enregistré');
      const { round, answer } = await shaken().write(caller, 1, true);
      expect(answer?.status, answer?.text).toBe(200);
      await shaken().showsAtLeast([0, round]);
    },
    patience,
  );
}

const environment = async () => ({
  ...(await ownEnvironment(join(temporaryFolder(), 'var'))),
  ...{ CMS_METRICS_PORT: String(await freePort()), CMS_LOG_LEVEL: 'info' },
});

describe('an installation on SQLite', () => drill(async () => new Shaken(await environment())));

await describeOnPostgres('an installation on PostgreSQL', (postgres) =>
  drill(async () => {
    const DATABASE_URL = await postgres.createDatabase('shaken');
    return new Shaken({ ...(await environment()), DATABASE_URL });
  }, postgres),
);
