import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { pathFor } from 'shared/paths';
import { draftCanary } from '../../scripts/check-site/privacy.ts';
import { publishSite } from '../../scripts/publish-site/publish.ts';
import { strapi, usualLimits } from '../../scripts/pull/strapi.ts';
import { root } from '../../scripts/command/environment.ts';
import { hashFiles } from '../../scripts/disk/hash-files.fixture.ts';
import { releasesIn } from '../../scripts/release/releases.ts';
import { fixtureCms, token, type FixtureCms } from './fixture-cms.ts';
import { changedBeside, edit, planContent, temporaryFolder } from './plan.ts';

const varFolder = temporaryFolder();
const limits = { ...usualLimits, deadline: 2000, retries: 1, pause: 10 };
const article = 'article-campagne-antirumeurs';

let cms: FixtureCms;
let minute = 0;
let said: string[] = [];

const publish = async () => {
  minute += 1;
  const now = new Date(Date.UTC(2026, 10, 23, 9, minute));
  const source = strapi({ url: cms.url, token, limits });
  return (await publishSite(source, { varFolder, now, say: (line) => said.push(line) })).outcome.id;
};
const online = () => hashFiles(join(varFolder, 'current', 'site'));
/** What the journal says is online. */
const recorded = () => Object.fromEntries(releasesIn(varFolder).files());

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
    const page = `${pathFor('article', 'ar', 'حملة-مكافحة-الشائعات-طنجة').slice(1)}index.html`;
    expect(after[page]).not.toBe(before[page]);
    expect(changedBeside('ar', before, after)).toEqual([]);
    const pages = (files: object) => Object.keys(files).filter((path) => path.endsWith('.html'));
    expect(pages(after)).toEqual(pages(before));
  });

  it('says whom to tell of a weakness as soon as somebody is named, and no longer than that', async () => {
    const has = (): boolean => Object.hasOwn(online(), '.well-known/security.txt');
    vi.stubEnv('SECURITY_CONTACT', 'mailto:securite@reseau.example');
    await publish();
    vi.unstubAllEnvs();
    expect(has()).toBe(true);
    await publish();
    expect(has()).toBe(false);
  });
});

type Fault = { readonly cause: () => unknown; readonly line: string | RegExp; readonly mend?: () => unknown };

const inTheWay = join(varFolder, 'trees', 'incoming', 'current');
const faults: Readonly<Record<string, Fault>> = {
  'while pulling': { cause: () => (cms.behaviour = { kind: 'status', status: 500 }), line: 'en panne' },
  'for want of an address': {
    cause: () => (process.env['SITE_URL'] = 'no address'),
    line: 'SITE_URL vaut',
    mend: () => delete process.env['SITE_URL'],
  },
  'while compiling': {
    // Templates are compiled for each address of the site, by a process that this keeps from starting.
    cause: () => Object.assign(process.env, { SITE_URL: 'http://localhost:1/', NODE_OPTIONS: '--no-such-option' }),
    line: 'Les gabarits du site ne se laissent pas compiler',
    mend: () => delete process.env['SITE_URL'] && delete process.env['NODE_OPTIONS'],
  },
  'at a broken link': {
    cause: () => edit(cms.content, 'article', article, 'fr', { body: '[perdu](/nulle-part/)' }),
    line: 'le lien /nulle-part/ ne mène nulle part',
  },
  'at a draft that leaks': {
    cause: () => edit(cms.content, 'article', article, 'en', { body: `A text with ${draftCanary} in it.` }),
    line: 'un brouillon est dans ce fichier',
  },
  'at the very switch': {
    cause: () => {
      edit(cms.content, 'article', article, 'fr', { summary: 'Un résumé qui ne paraîtra pas.' });
      mkdirSync(inTheWay);
      writeFileSync(join(inTheWay, 'file'), '');
    },
    line: /directory/i,
  },
};

describe('a publication that fails', () => {
  it.each(Object.entries(faults))(
    '%s leaves the live site as it was, byte for byte',
    async (_, { cause, line, mend }) => {
      const before = online();
      await cause();
      try {
        await expect(publish()).rejects.toThrow(line);
        expect(online()).toEqual(before);
      } finally {
        await mend?.();
      }
    },
  );

  it('does not get in while another publishes, and does when that one was killed', async () => {
    const hold = `import { alone } from './scripts/release/alone.ts';
      await alone(${JSON.stringify(varFolder)}, () => new Promise((resolve) => { console.log('held'); setTimeout(resolve, 60_000); }));`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', hold], { cwd: root });
    await once(holder.stdout, 'data');
    const before = online();
    await expect(publish()).rejects.toThrow('Une publication est déjà en cours');
    expect(online()).toEqual(before);
    holder.kill('SIGKILL');
    await once(holder, 'close');
    await expect(publish()).resolves.toBeDefined();
  });
});

describe('a publisher that is killed', () => {
  const publisher = (...options: string[]): ChildProcess => {
    const env = {
      ...process.env,
      VAR_DIR: varFolder,
      CMS_URL: cms.url,
      CMS_READ_TOKEN: token,
      CMS_PUBLISHER_TOKEN: '',
      SITE_URL: 'http://localhost:4321',
    };
    return spawn(process.execPath, ['scripts/publish-site.ts', ...options], { cwd: root, env, stdio: 'ignore' });
  };

  it(
    'leaves a whole site online, whenever it happens, and the next one goes through',
    { timeout: 180_000 },
    async () => {
      for (const after of [400, 3000, 7000]) {
        edit(cms.content, 'article', article, 'fr', { summary: `Un résumé, après ${after} ms.` });
        const child = publisher();
        await Promise.race([wait(after), once(child, 'close')]);
        child.kill('SIGKILL');
        if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
        const files = recorded();
        expect(online(), `after ${after} ms`).toEqual(files);
      }
      const uploaded = join(temporaryFolder(), 'public');
      const last = publisher('--out', uploaded);
      const [code] = (await once(last, 'close')) as [number];
      expect(code).toBe(0);
      const files = recorded();
      expect(online()).toEqual(files);
      expect(hashFiles(uploaded)).toEqual(files);
      expect(Object.keys(files)).toEqual(expect.arrayContaining(['_headers', '_redirects']));
    },
  );
});
