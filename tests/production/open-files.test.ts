import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashFiles } from '../../scripts/disk/hash-files.fixture.ts';
import { ownEnvironment, type Environment } from '../browser/started.ts';
import type { Answer } from '../cms/caller.ts';
import { messageOf } from '../cms/documents.ts';
import { drawPicture, sendBytes } from '../cms/picture.ts';
import { describeOnPostgres } from '../cms/postgres.ts';
import { canLimit, firstFree, limitFiles } from '../open-files.ts';
import { temporaryFolder } from '../publish/plan.ts';
import { CmsNode } from './cms-node.ts';
import { ask, everyRow } from './database.ts';
import { articles, patience } from './installation.ts';

/** What an officer reads: of the files, or of a connection to the database, which is one as well. */
const words = /^(?:Le serveur a trop de fichiers ouverts|La base de données ne répond pas, rien n’est enregistré)/;
const most = 1024;

type Act = () => Promise<Answer>;

/** What officers do with a CMS that runs, and what it holds. */
class Officers {
  readonly node: CmsNode;
  #article = '';
  #picture = 0;
  #cookie = '';
  #count = 0;

  constructor(node: CmsNode) {
    this.node = node;
  }

  async begin(): Promise<void> {
    const fields = {
      title: 'Exemple fictif',
      slug: 'exemple-fictif',
      summary: 'Exemple fictif.',
      body: 'Texte fictif.',
    };
    const written = await this.node.caller.manage('POST', `${articles}?locale=fr`, { ...fields, planParagraph: '2.1' });
    this.#article = `${articles}/${(written.json as { data: { documentId: string } }).data.documentId}`;
    expect((await this.signIn()).status).toBe(200);
  }

  readonly signIn: Act = async () => {
    const { CMS_ADMIN_EMAIL: email, CMS_ADMIN_PASSWORD: password } = this.node.environment;
    return this.#keepingCookie('/admin/login', { email, password });
  };
  readonly renew: Act = async () => this.#keepingCookie('/admin/access-token');
  readonly save: Act = async () => this.node.caller.manage('PUT', `${this.#article}?locale=fr`, this.#text());
  readonly publish: Act = async () =>
    this.node.caller.manage('POST', `${this.#article}/actions/publish?locale=fr`, this.#text());
  readonly upload: Act = async () => {
    const answer = await sendBytes(this.node.caller, await this.#draw());
    if (answer.status < 300) this.#picture = (answer.json as [{ id: number }])[0].id;
    return answer;
  };
  readonly replace: Act = async () => sendBytes(this.node.caller, await this.#draw(), 'vue.jpg', this.#picture);
  readonly read: Act = async () => this.node.caller.manage('GET', `${this.#article}?locale=fr`);

  /** Every row and every file of the library, without what Strapi counts for itself from time to time. */
  async held(): Promise<object> {
    const { strapi_core_store_settings: _, ...rows } = await everyRow(this.node.environment);
    return { rows, files: this.#files() };
  }

  /** The addresses of the library's files: those that there are, and those that its rows name. */
  async library(): Promise<{ files: readonly string[]; named: readonly string[] }> {
    const rows = await ask(this.node.environment, 'select url, formats from files');
    const named = rows.flatMap(({ url, formats }) => {
      const copies = (typeof formats === 'string' ? JSON.parse(formats) : formats) as Record<string, { url: string }>;
      return [String(url), ...Object.values(copies).map((copy) => copy.url)];
    });
    const files = Object.keys(this.#files()).filter((name) => name !== '.gitkeep');
    return { files: files.map((name) => `/uploads/${name}`).sort(), named: named.sort() };
  }

  #files(): Readonly<Record<string, string>> {
    return hashFiles(join(this.node.environment.VAR_DIR, 'cms/public/uploads'));
  }

  #text(): object {
    this.#count += 1;
    const summary = `Exemple fictif, état ${String(this.#count)}.`;
    return { title: 'Exemple fictif', slug: 'exemple-fictif', summary, body: 'Texte fictif.', planParagraph: '2.1' };
  }

  /** A picture that no other has the bytes of. */
  async #draw(): Promise<Buffer> {
    this.#count += 1;
    return drawPicture(`hsl(${String((this.#count * 47) % 360)}, 50%, 40%)`, 900 + this.#count);
  }

  async #keepingCookie(path: string, body: object = {}): Promise<Answer> {
    const headers = { 'content-type': 'application/json', cookie: this.#cookie, 'x-forwarded-proto': 'https' };
    const reply = await fetch(`${this.node.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    this.#cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? this.#cookie;
    const text = await reply.text();
    return { status: reply.status, headers: reply.headers, text, json: JSON.parse(text) as unknown };
  }
}

/** What holds on either database. */
function drill(prepare: () => Promise<Environment>): void {
  let officers: Officers;
  beforeAll(async () => {
    const node = await CmsNode.start({ ...(await prepare()), CMS_BEHIND_PROXY: 'true' } as Environment);
    await node.answers();
    officers = new Officers(node);
    await officers.begin();
  }, patience);
  afterAll(async () => officers?.node.stop());

  /** Opens connections that the CMS keeps, so that officers reach it; on PostgreSQL it has then none to its database. */
  async function reach(count: number): Promise<void> {
    const { url, environment } = officers.node;
    await Promise.all(Array.from({ length: count }, async () => (await fetch(`${url}/healthz`)).text()));
    if (environment.DATABASE_URL === '') return;
    const others = 'from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
    await ask(environment, `select pg_terminate_backend(pid, 1000) ${others}`);
  }

  /** What is answered while only so many more files may be opened; nothing where the CMS takes no connection. */
  async function within<Result>(room: number, reached: number, work: () => Promise<Result>): Promise<Result> {
    await reach(reached);
    const { process } = officers.node;
    limitFiles(process, firstFree(process) + room);
    return work().finally(() => limitFiles(officers.node.process, most));
  }

  it.each(['renew', 'signIn', 'save', 'publish', 'upload', 'replace', 'read'] as const)(
    'refuses to « %s » in French and leaves nothing half done, or does it; and does it by itself once files may be opened',
    async (act) => {
      let refusals = 0;
      for (let answer: Answer | undefined; answer === undefined || answer.status >= 300; refusals += 1) {
        const before = await officers.held();
        answer = await within(refusals, 1, officers[act]);
        if (answer.status < 300) {
          const { summary } = (answer.json as { data: { summary?: string } }).data ?? {};
          if (summary !== undefined)
            expect(String((await everyRow(officers.node.environment))['articles'])).toContain(summary);
          break;
        }
        expect([[503, 507].includes(answer.status), messageOf(answer)]).toEqual([true, expect.stringMatching(words)]);
        expect(await officers.held()).toEqual(before);
      }
      if (act === 'upload' || act === 'replace') expect(refusals).toBeGreaterThan(2);
      const last = await officers[act]();
      expect(last.status, last.text).toBeLessThan(300);
    },
    patience,
  );

  it(
    'keeps what it acknowledged to many at once, has no file without a row and no row without its files, and goes on',
    async () => {
      const { save, publish, upload, renew, read } = officers;
      const together = [save, publish, upload, upload, upload, renew, read, read];
      for (let room = 0; room < 16; room += 2) {
        const answers = await within(room, together.length, async () =>
          Promise.all(together.map(async (act) => act().catch(() => undefined))),
        );
        for (const answer of answers) {
          if (answer === undefined || answer.status < 300) continue;
          expect([[503, 507].includes(answer.status), messageOf(answer)]).toEqual([true, expect.stringMatching(words)]);
        }
        const stored = answers.slice(2, 5).filter((answer) => answer !== undefined && answer.status < 300);
        const { files, named } = await officers.library();
        expect(files).toEqual(named);
        for (const answer of stored) expect(named).toContain((answer?.json as [{ url: string }])[0].url);
      }
      expect((await Promise.all(together.map(async (act) => act()))).map(({ status }) => status)).toEqual([
        ...[200, 200, 201, 201, 201, 200, 200, 200],
      ]);
    },
    patience,
  );
}

describe.skipIf(!canLimit)('no file or connection more may be opened (skipped where there is no prlimit)', async () => {
  describe('by the CMS on SQLite', () => drill(async () => ownEnvironment(temporaryFolder())));
  await describeOnPostgres('by the CMS on PostgreSQL', (postgres) =>
    drill(async () => ({
      ...(await ownEnvironment(temporaryFolder())),
      DATABASE_URL: await postgres.createDatabase('files'),
    })),
  );
});
