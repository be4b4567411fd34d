import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import S3rver from 's3rver';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { pathFor } from 'shared/paths';
import { root } from '../../scripts/command/environment.ts';
import { machine } from '../../scripts/deployment/machine.ts';
import { hasNginx } from '../../scripts/nginx/local.ts';
import { ownEnvironment } from '../browser/started.ts';
import { nobody } from '../cms/picture.ts';
import { describeOnPostgres } from '../cms/postgres.ts';
import { freePort } from '../free-port.ts';
import { temporaryFolder } from '../publish/plan.ts';
import { ask } from './ask.ts';
import { CmsNode } from './cms-node.ts';
import { articles } from './installation.ts';
import { startNginx, type Nginx } from './nginx.ts';

const patience = 200_000;
const canary = 'CANARI-APPAREIL';
const title = 'Exemple fictif : deux machines';
const slug = 'exemple-deux-machines';

/** Two nodes of the CMS on one database and one store of files, with disks of their own, started at one instant. */
await describeOnPostgres('two nodes that share a database and a store of files', (postgres) => {
  const directory = temporaryFolder();
  let environment: Awaited<ReturnType<typeof ownEnvironment>>;
  let store: S3rver;
  let bucket: string;
  let nodes: readonly [CmsNode, CmsNode];
  let publisher: ChildProcess | undefined;
  const rows = async (question: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: environment.DATABASE_URL });
    await client.connect();
    return client
      .query<Record<string, unknown>>(question)
      .then((answer) => answer.rows)
      .finally(() => client.end());
  };
  const online = (path: string): string => readFileSync(join(environment.VAR_DIR, 'current/site', path), 'utf8');

  beforeAll(async () => {
    const port = await freePort();
    const configureBuckets = [{ name: 'medias', configs: [] }];
    store = new S3rver({ address: '127.0.0.1', port, silent: true, directory, configureBuckets });
    await store.run();
    const endpoint = `http://127.0.0.1:${port}`;
    bucket = `${endpoint}/medias`;
    environment = {
      ...(await ownEnvironment(join(temporaryFolder(), 'var'))),
      ...{ DATABASE_URL: await postgres.createDatabase('grown'), CMS_BEHIND_PROXY: 'true', CMS_LOG_LEVEL: 'http' },
      ...{ S3_BUCKET: 'medias', S3_REGION: 'us-east-1', S3_ENDPOINT: endpoint },
      ...{ S3_ACCESS_KEY_ID: 'S3RVER', S3_SECRET_ACCESS_KEY: 'S3RVER' },
    };
    nodes = [await CmsNode.start(environment), await CmsNode.start(environment)];
    await Promise.all(nodes.map((node) => node.answers()));
    const env = { ...environment, CMS_URL: nodes[0].url };
    publisher = spawn(process.execPath, ['scripts/publisher.ts'], { cwd: root, env, stdio: 'ignore' });
    await vi.waitFor(() => online('fr/index.html'), { timeout: 120_000, interval: 500 });
  }, patience);
  afterAll(async () => {
    const ended = publisher && once(publisher, 'exit');
    publisher?.kill('SIGTERM');
    await ended;
    await Promise.all(nodes.map((node) => node.stop()));
    await store.close();
  });

  it('wrote the plan once', async () => {
    expect(nodes.map(({ said }) => /"msg":"article : \d/.test(said)).sort()).toEqual([false, true]);
    for (const table of ['articles', 'cities', 'events', 'pages']) {
      const published = `select document_id, locale from ${table} where published_at is not null`;
      expect(await rows(published), table).not.toEqual([]);
      expect(await rows(`${published} group by 1, 2 having count(*) > 1`), table).toEqual([]);
    }
    expect(await rows('select email from admin_users')).toHaveLength(1);
  });

  it('have the picture that one took in the store, without where and by what it was taken, and both show it', async () => {
    const [first, second] = nodes;
    const taken = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#2f6f4f' } })
      .withExifMerge({ IFD0: { Make: canary }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 46/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect(taken.toString('latin1')).toContain(canary);
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(taken)], { type: 'image/jpeg' }), 'vue.jpg');
    const sent = await second.caller.manage('POST', '/upload', form);
    const [{ id, url }] = sent.json as [{ id: number; url: string }];
    expect(url.startsWith(`${bucket}/`), url).toBe(true);
    expect((await second.caller.manage('POST', '/photos', { ...nobody, id })).status).toBe(204);
    const stored = await fetch(url);
    expect(stored.headers.get('content-disposition')).toBe('attachment');
    const bytes = Buffer.from(await stored.arrayBuffer());
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    for (const file of globSync('**/*', { cwd: directory, withFileTypes: true }).filter((entry) => entry.isFile()))
      expect(readFileSync(join(file.parentPath, file.name)).includes(canary), file.name).toBe(false);
    expect((await first.caller.manage('GET', '/upload/files')).text).toContain(url);
    const admin = await fetch(`${first.url}/admin`);
    const origin = new URL(bucket).origin;
    expect(admin.headers.get('content-security-policy')).toMatch(new RegExp(`img-src 'self' data: blob: ${origin};`));
  });

  it(
    'publish what the other one was given, with its picture, once and with one receipt',
    async () => {
      const [first, second] = nodes;
      const { results } = (await first.caller.manage('GET', '/upload/files')).json as { results: { id: number }[] };
      const image = { file: results[0]?.id, alternative: 'Un aplat vert', decorative: false };
      const fields = { title, slug, summary: 'Exemple.', body: 'Texte fictif.', planParagraph: '2.1', image };
      const { data } = (await second.caller.manage('POST', `${articles}?locale=fr`, fields)).json as {
        data: { documentId: string };
      };
      const action = `${articles}/${data.documentId}/actions/publish?locale=fr`;
      const published = await second.caller.manage('POST', action, fields);
      expect(published.status, published.text).toBe(200);
      const path = `${pathFor('article', 'fr', slug).slice(1)}index.html`;
      const page = await vi.waitFor(() => online(path), { timeout: 60_000, interval: 200 });
      expect(page).toContain('Un aplat vert');
      expect(page).not.toContain(new URL(bucket).host);
      const [, media = ''] = /src="\/(media\/[^"]+)"/.exec(page) ?? [];
      const shown = await sharp(join(environment.VAR_DIR, 'current/site', media)).metadata();
      expect([shown.width, shown.exif]).toEqual([900, undefined]);
      const requests = `select receipt from publication_requests where document_id = '${data.documentId}'`;
      await vi.waitFor(
        async () => expect(await rows(requests)).toEqual([{ receipt: expect.stringContaining('"online"') as string }]),
        { timeout: 20_000, interval: 200 },
      );
    },
    patience,
  );

  it(
    'are published whole without a publisher as well, from the other node',
    async () => {
      const elsewhere = temporaryFolder();
      const here = { ...environment, VAR_DIR: elsewhere, CMS_URL: nodes[1].url };
      const out = join(elsewhere, 'public');
      // Not waited for in one piece: the store of files answers in this process.
      const given = ['scripts/publish-site.ts', '--out', out];
      await promisify(execFile)(process.execPath, given, { cwd: root, env: here });
      const path = `${pathFor('article', 'fr', slug).slice(1)}index.html`;
      expect(readFileSync(join(out, path), 'utf8')).toBe(online(path));
    },
    patience,
  );

  it('know who has signed in at the other one, and who has left', async () => {
    const [first, second] = nodes;
    const { CMS_ADMIN_EMAIL: email, CMS_ADMIN_PASSWORD: password } = environment;
    const post = (node: CmsNode, path: string, headers: object, body: object = {}): Promise<Response> =>
      fetch(`${node.url}/admin/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-proto': 'https', ...headers },
        body: JSON.stringify(body),
      });
    const tokenOf = async (answer: Response): Promise<string> =>
      ((await answer.json()) as { data: { token: string } }).data.token;
    const cookieOf = (answer: Response): string =>
      answer.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ');
    const me = async (node: CmsNode, token: string): Promise<number> =>
      (await fetch(`${node.url}/admin/users/me`, { headers: { authorization: `Bearer ${token}` } })).status;
    const signedIn = await post(first, 'login', {}, { email, password });
    expect(await me(second, await tokenOf(signedIn))).toBe(200);
    const renewed = await post(second, 'access-token', { cookie: cookieOf(signedIn) });
    const [cookie, token] = [cookieOf(renewed), await tokenOf(renewed)];
    expect(await me(first, token)).toBe(200);
    expect((await post(first, 'logout', { cookie, authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await post(second, 'access-token', { cookie })).status).toBe(401);
    expect(await me(second, token)).toBe(401);
  });

  it.skipIf(!hasNginx())('are asked by turns behind nginx, which counts attempts to sign in for both', async () => {
    const host = 'cms.test';
    for (const [name, value] of Object.entries({
      ...{ SITE_URL: 'https://site.test', CMS_PUBLIC_URL: `https://${host}`, CMS_BEHIND_PROXY: 'true' },
      ...{ ADMIN_NETWORKS: '127.0.0.1', CMS_NODES: nodes.map(({ url }) => new URL(url).host).join(',') },
    }))
      vi.stubEnv(name, value);
    let nginx: Nginx | undefined;
    try {
      nginx = await startNginx({ ...machine(), current: temporaryFolder() });
      const noted = nodes.map(({ said }) => said.length);
      for (let time = 0; time < 6; time += 1) expect((await ask(nginx, '/admin/init', { host })).status).toBe(200);
      for (const [place, { said }] of nodes.entries())
        expect(said.slice(noted[place]).match(/"path":"\/admin\/init"/g)?.length).toBe(3);
      const statuses: number[] = [];
      for (let time = 0; time < 16; time += 1)
        statuses.push((await ask(nginx, '/admin/login', { host, method: 'POST' })).status);
      expect(statuses.filter((status) => status !== 429).length).toBeLessThanOrEqual(7);
    } finally {
      vi.unstubAllEnvs();
      await nginx?.stop();
    }
  });
});
