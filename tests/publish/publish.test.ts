import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draftCanary } from '../../scripts/check-site/privacy.ts';
import { publishSite } from '../../scripts/publish-site/publish.ts';
import { strapi, usualLimits } from '../../scripts/pull/strapi.ts';
import { hashFiles } from '../../scripts/release/manifest.ts';
import { releasesIn } from '../../scripts/release/releases.ts';
import { fixtureCms, token, type FixtureCms } from './fixture-cms.ts';
import { edit, planContent, temporaryFolder } from './plan.ts';

const varFolder = temporaryFolder();
const dist = join(varFolder, 'dist');
const limits = { ...usualLimits, deadline: 2000, retries: 1, pause: 10 };
const article = 'article-campagne-antirumeurs';

let cms: FixtureCms;
let minute = 0;
let said: string[] = [];

const publish = (to = dist) => {
  minute += 1;
  const now = new Date(Date.UTC(2026, 10, 23, 9, minute));
  return publishSite(strapi({ url: cms.url, token, limits }), {
    varFolder,
    dist: to,
    now,
    say: (line) => said.push(line),
  });
};
const online = () => hashFiles(join(varFolder, 'current', 'site'));

beforeAll(async () => {
  cms = await fixtureCms(await planContent());
  await publish();
});
afterAll(() => cms.close());
beforeEach(async () => {
  cms.content = await planContent();
  cms.behaviour = { kind: 'well' };
  said = [];
});

describe('a publication', () => {
  it('has put every language online', () => {
    const paths = Object.keys(online());
    for (const path of [
      'index.html',
      '404.html',
      'fr/index.html',
      'ar/index.html',
      'en/index.html',
      'ar/مدن/طنجة/index.html',
    ]) {
      expect(paths).toContain(path);
    }
  });

  it('builds nothing where nothing has changed', async () => {
    const id = releasesIn(varFolder).current();
    expect(await publish()).toBe(id);
    expect(said.join('\n')).toContain('Rien de nouveau');
    expect(said.join('\n')).not.toContain('pages construites');
  });

  it('changes the pages of an edited article and not those of the others', async () => {
    const before = online();
    edit(cms.content, 'article', article, 'ar', { summary: 'ملخص جديد للتجربة' });
    await publish();
    const after = online();
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter((path) => !path.startsWith('ar/') && !path.startsWith('sitemap'))).toEqual([]);
    expect(Object.keys(after)).toEqual(Object.keys(before));
  });
});

describe('a publication that fails', () => {
  const failures: readonly [string, () => void | Promise<void>, string, string?][] = [
    ['while pulling', () => void (cms.behaviour = { kind: 'status', status: 500 }), 'en panne'],
    ['while building', () => void 0, 'La construction du site a échoué', '/dev/null/dist'],
    [
      'at a broken link',
      () => edit(cms.content, 'article', article, 'fr', { body: '[perdu](/fr/nulle-part/)' }),
      'le lien /fr/nulle-part/ ne mène nulle part',
    ],
    [
      'at a draft that leaks',
      () => edit(cms.content, 'article', article, 'en', { body: `A text with ${draftCanary} in it.` }),
      'un brouillon est dans ce fichier',
    ],
    [
      'while another publishes',
      () => writeFileSync(join(varFolder, 'publishing.pid'), String(process.ppid)),
      'Une publication est déjà en cours',
    ],
  ];

  it.each(failures)('%s leaves the live site as it was, byte for byte', async (_, cause, line, to) => {
    const before = online();
    await cause();
    await expect(publish(to ?? dist)).rejects.toThrow(line);
    expect(online()).toEqual(before);
    writeFileSync(join(varFolder, 'publishing.pid'), '999999999');
  });

  it('takes over the lock of a publisher that died', async () => {
    mkdirSync(varFolder, { recursive: true });
    writeFileSync(join(varFolder, 'publishing.pid'), '999999999');
    await expect(publish()).resolves.toBeDefined();
  });
});
