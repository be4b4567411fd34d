import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../scripts/build/site.ts';
import { siteUrl } from '../../scripts/command/environment.ts';
import { planFolder } from '../../scripts/command/paths.ts';
import { contentFolder } from '../../scripts/pull/folder.ts';
import { pull } from '../../scripts/pull/pull.ts';
import { hashFiles } from '../../scripts/disk/hash-files.fixture.ts';
import { temporaryFolder } from '../publish/plan.ts';

const folder = temporaryFolder();
const offline = `--import=${pathToFileURL(join(import.meta.dirname, 'offline.ts')).href}`;
const options = process.env['NODE_OPTIONS'] ?? '';

beforeAll(async () => {
  await pull(contentFolder(planFolder), {
    varFolder: folder,
    today: '2026-11-23',
    siteUrl: siteUrl(),
    say: () => undefined,
  });
});
afterEach(() => {
  process.env['NODE_OPTIONS'] = options;
});

describe('a build', () => {
  it('gives the same bytes twice, without any network', async () => {
    process.env['NODE_OPTIONS'] = `${options} ${offline}`;
    await buildSite(join(folder, 'snapshot'), join(folder, 'one'));
    await buildSite(join(folder, 'snapshot'), join(folder, 'two'));
    const one = hashFiles(join(folder, 'one'));
    expect(Object.keys(one).length).toBeGreaterThan(150);
    expect(hashFiles(join(folder, 'two'))).toEqual(one);
  });

  it('would be stopped if it used one', () => {
    const script = `fetch('http://127.0.0.1:49999/').catch((error) => { console.error(error.cause ?? error); process.exit(7); })`;
    const { status, stderr } = spawnSync(process.execPath, [offline, '--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect(status).toBe(7);
    expect(stderr).toContain('OFFLINE');
  });

  it('says what to do where there is no content', async () => {
    await expect(buildSite(join(folder, 'nothing'), join(folder, 'three'))).rejects.toThrow('npm run pull');
  });
});
