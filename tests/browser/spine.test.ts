import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pathFor } from 'shared/paths';
import { draftCanary } from '../../scripts/check-site/privacy.ts';
import { planFolder } from '../../scripts/command/paths.ts';
import { contentFolder } from '../../scripts/pull/folder.ts';
import { pull } from '../../scripts/pull/pull.ts';
import { hashFiles } from '../../scripts/disk/hash-files.fixture.ts';
import { filesBelow } from '../../scripts/disk/hash-files.ts';
import { changedBeside, temporaryFolder } from '../publish/plan.ts';
import type { Office } from './office.ts';
import { open } from './opened.ts';
import { plannedFor } from './planned-hour.ts';
import { preview } from './preview.ts';
import { secrets } from './secrets.ts';
import { command, ownEnvironment, processesOf, Started, type Environment } from './started.ts';
import { textsIn } from './texts-in.ts';

const varFolder = temporaryFolder();
const article = 'article-campagne-antirumeurs';
const title = 'Contre les rumeurs, Tanger ouvre la voie';
const place = pathFor('article', 'fr', 'campagne-antirumeurs-tanger');

let environment: Environment;
let started: Started;
let browser: Browser;
let office: Office;
const site = (path: string) => new URL(path, `http://localhost:${environment.SITE_PORT}`).href;
/** The files of the site; compressed forms follow them when nothing else is to be done. */
const online = () =>
  Object.fromEntries(
    Object.entries(hashFiles(join(varFolder, 'current', 'site'))).filter(([path]) => !path.endsWith('.br')),
  );

beforeAll(async () => {
  environment = await ownEnvironment(varFolder);
  ({ browser, office, started } = await open(environment));
});
afterAll(async () => {
  await browser.close();
  await started.interrupt();
});

describe('npm start', () => {
  it('ends by saying where the site and the admin are, with the account, and what to do next', () => {
    expect(started.output).toContain(`http://localhost:${environment.SITE_PORT}/`);
    expect(started.output).toContain(`http://localhost:${environment.CMS_PORT}/admin`);
    expect(started.output).toContain(environment.CMS_ADMIN_EMAIL);
    expect(started.output).toContain('elle est en ligne aussitôt');
  });

  it('takes from the CMS that it seeded the very snapshot that the plan’s files give', async () => {
    expect(command('pull', environment)).toMatchObject({ status: 0, stderr: '' });
    const snapshot = join(varFolder, 'snapshot');
    const { today } = JSON.parse(readFileSync(join(snapshot, 'snapshot.json'), 'utf8')) as { today: string };
    const say = () => undefined;
    const order = { varFolder: temporaryFolder(), today, siteUrl: 'http://localhost', say };
    const fromFiles = await pull(contentFolder(planFolder), order);
    expect(basename(readlinkSync(snapshot))).toBe(fromFiles.id);
  });

  it('serves the plan in three languages', async () => {
    for (const [path, text] of [
      ['/fr/', 'Réseau marocain'],
      ['/ar/', 'الشبكة المغربية'],
      ['/en/', 'Moroccan Network'],
    ] as const) {
      const reply = await fetch(site(path));
      expect(reply.status).toBe(200);
      expect(await reply.text()).toContain(text);
    }
  });

  it('leads / to the reader’s language, and shows the choice to a reader without one of ours', async () => {
    const at = (accept: string) => fetch(site('/'), { redirect: 'manual', headers: { 'accept-language': accept } });
    expect((await at('ar-MA,ar;q=0.9,fr;q=0.5')).headers.get('location')).toBe('/ar/');
    expect((await at('fr;q=0.4,en-GB')).headers.get('location')).toBe('/en/');
    expect((await at('de')).status).toBe(200);
  });

  it('says in one line that a port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const port = String((server.address() as { port: number }).port);
    const { status, stderr } = command('start', { ...environment, CMS_PORT: port });
    server.close();
    expect(status).toBe(1);
    expect(stderr.trim()).toBe(
      `✗ Le port ${port} est déjà pris : arrêtez ce qui l’occupe, ou choisissez-en un autre avec CMS_PORT.`,
    );
  });
});

describe('an officer', () => {
  it('changes a title in the admin, publishes, and sees it on the site, while the other languages stay as they were', async () => {
    // The share images and the search of a new site follow its pages.
    await vi.waitFor(() => expect(Object.keys(online())).toContain('sitemap-index.xml'), {
      timeout: 60_000,
      interval: 200,
    });
    const before = online();
    const page = await office.open(office.form('article', article));
    const field = page.locator('input[name=title]');
    await field.fill(title);
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    const receipt = page.getByText(/En ligne à\s\d\d:\d\d:\d\d · fr · \d+\sadresses · [\d,]+\ss$/);
    await receipt.waitFor();
    const link = page.getByRole('link', { name: /Voir la page \(fr\)/ });
    expect(await link.getAttribute('href')).toBe(new URL(place, site('/')).href);
    const axe = await new AxeBuilder({ page }).include('[role=status]').analyze();
    expect(axe.violations).toEqual([]);

    await page.goto(site(place));
    expect(await page.locator('h1').innerText()).toBe(title);
    // The share image, named by what it shows, is another one; it follows the page.
    await vi.waitFor(
      () =>
        expect(changedBeside('fr', before, online())).toEqual([
          expect.stringMatching(/^share\//),
          expect.stringMatching(/^share\//),
        ]),
      { timeout: 20_000, interval: 200 },
    );
    await page.close();
  });

  it('goes back to an earlier version on the admin’s home, and forth by publishing', async () => {
    const page = await office.open();
    // What followed each of the two publications is a part of it.
    await page.getByText('Versions du site (2)').click();
    await page.getByRole('button', { name: 'Revenir à cette version' }).last().click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Oui, revenir' }).click();
    await page.getByText('Le site montre une version antérieure').waitFor();
    expect(await (await fetch(site(place))).text()).not.toContain(title);
    await page.getByRole('button', { name: 'Tout republier' }).click();
    await vi.waitFor(async () => expect(await (await fetch(site(place))).text()).toContain(title), { timeout: 20_000 });
    await page.close();
  });
});

describe('a draft', () => {
  it('that is saved and not published is in no file of the next release', async () => {
    const page = await office.open(office.form('city', 'oujda'));
    await page.locator('textarea[name=summary]').fill(`Un brouillon : ${draftCanary}.`);
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText('Modifié', { exact: true }).first().waitFor();
    await page.close();
    expect(command('publish-site', environment)).toMatchObject({ status: 0, stderr: '' });
    const folder = join(varFolder, 'current', 'site');
    for (const path of filesBelow(folder)) {
      expect(textsIn(join(folder, path)).includes(draftCanary), path).toBe(false);
    }
    const seen = readdirSync(join(varFolder, 'snapshot')).filter((name) => name !== 'media');
    for (const name of seen) expect(readFileSync(join(varFolder, 'snapshot', name), 'utf8')).not.toContain(draftCanary);
  });
});

describe('a release under embargo', () => {
  const secret = 'embargo-canari-3b7e12';
  const address = 'communique-fictif-sous-embargo';

  /** The files of everything but the CMS's own that hold the secret: site, kept versions, drafts, images, logs. */
  const holding = () =>
    readdirSync(varFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.startsWith(join(varFolder, 'cms')) && textsIn(path).includes(secret));

  it('is in no file until the hour, cannot be published by hand, and is live within seconds of it', async () => {
    const words = { title: `Communiqué fictif ${secret}`, slug: address, summary: `Fiction ${secret}.`, body: secret };
    const documentId = await office.write('press-release', { kind: 'communiqué', ...words });
    expect((await office.plan('press-release', documentId, { embargo: true })).status).toBe(204);
    const byHand = await office.publish('press-release', documentId, words);
    expect(await byHand.text()).toContain('Sous embargo jusqu’au');
    expect((await office.ask('/publication/everything', {})).status).toBe(204);
    const pending = async () => ((await (await office.ask('/publication/home')).json()) as { pending: number }).pending;
    await vi.waitFor(async () => expect(await pending()).toBe(0), { timeout: 20_000, interval: 200 });
    expect(holding()).toEqual([]);

    // The hour comes sooner than the officer can say: he says minutes.
    const hour = new Date(Date.now() + 2000);
    await plannedFor(environment, documentId, hour);
    const live = async () => (await fetch(site(pathFor('press-release', 'fr', address)))).status === 200;
    await vi.waitFor(async () => expect(await live()).toBe(true), { timeout: 20_000, interval: 50 });
    // Another node is told within five seconds; publishing itself takes less than three here.
    expect(Date.now() - hour.getTime()).toBeLessThan(8000);
    expect(Date.now()).toBeGreaterThan(hour.getTime());
    expect(holding().some((path) => path.endsWith(`presse/${address}/index.html`))).toBe(true);
    expect(await (await fetch(site('/fr/presse/feed.xml'))).text()).toContain(secret);
  });
});

preview(
  () => office,
  () => environment,
  varFolder,
);

secrets(
  () => ({ office, started }),
  () => environment,
);

describe('a Ctrl-C before everything is up', () => {
  it('leaves no process behind, while the CMS starts and while the site is published', async () => {
    for (const phase of ['Démarrage du CMS', 'Publication du site']) {
      const other = await ownEnvironment(temporaryFolder());
      const early = new Started(other);
      await early.says(`… ${phase}`);
      expect(processesOf(other).length).toBeGreaterThan(0);
      expect(await early.interrupt()).toBe(0);
      await expect(fetch(`http://localhost:${other.CMS_PORT}/healthz`)).rejects.toThrow();
      // What ends with its parent does so a moment after it.
      await expect.poll(() => processesOf(other), { timeout: 2000 }).toEqual([]);
    }
  });
});

describe('a second npm start', () => {
  it('follows a Ctrl-C that stops everything, is up in 30 s, and keeps what was written', async () => {
    expect(await started.interrupt()).toBe(0);
    await expect(fetch(site('/fr/'))).rejects.toThrow();
    await expect(fetch(`http://localhost:${environment.CMS_PORT}/healthz`)).rejects.toThrow();

    const content = readlinkSync(join(varFolder, 'snapshot'));
    const began = performance.now();
    started = new Started(environment);
    await started.says('Ctrl-C arrête tout.');
    expect(performance.now() - began).toBeLessThan(30_000);
    expect(readlinkSync(join(varFolder, 'snapshot'))).toBe(content);
    const text = await (await fetch(site(place))).text();
    expect(text).toContain(title);
  });
});
