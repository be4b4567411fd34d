import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cmsUrl, port, required, root, siteUrl } from './environment.ts';

afterEach(() => vi.unstubAllEnvs());

describe('an empty variable counts as absent', () => {
  it('for ports, addresses and what a command needs', () => {
    for (const name of ['CMS_PORT', 'CMS_URL', 'SITE_PORT', 'SITE_URL', 'CMS_READ_TOKEN']) vi.stubEnv(name, '');
    expect(port('CMS_PORT', 1337)).toBe(1337);
    expect(cmsUrl()).toBe('http://127.0.0.1:1337');
    expect(siteUrl()).toBe('http://localhost:4321');
    expect(() => required('CMS_READ_TOKEN')).toThrow('CMS_READ_TOKEN manque');
  });

  it('for the folder of what is written', () => {
    const print = `import { varFolder } from './scripts/command/paths.ts'; process.stdout.write(varFolder);`;
    const env = { ...process.env, VAR_DIR: '' };
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', print], { cwd: root, env });
    expect(stdout.toString()).toBe(join(root, 'var'));
  });
});

describe('the address of the site', () => {
  it('is SITE_URL, or else where this machine serves it', () => {
    vi.stubEnv('SITE_PORT', '4400');
    vi.stubEnv('SITE_URL', '');
    expect(siteUrl()).toBe('http://localhost:4400');
    vi.stubEnv('SITE_URL', 'https://reseau.example');
    expect(siteUrl()).toBe('https://reseau.example');
  });
});

describe('the address of the CMS', () => {
  it('is refused in one line where it is none', () => {
    vi.stubEnv('CMS_URL', 'cms');
    expect(cmsUrl).toThrow('CMS_URL vaut « cms » : donnez une adresse complète');
  });
});

describe('what opens drafts', () => {
  it('is forgotten by every command that makes or serves the public site', () => {
    const env = { ...process.env, CMS_PREVIEW_TOKEN: 'token', PREVIEW_SECRET: 'secret' };
    const print = `await import(${JSON.stringify(join(root, 'scripts/command/environment.ts'))}); process.stdout.write(JSON.stringify([process.env.CMS_PREVIEW_TOKEN, process.env.PREVIEW_SECRET]));`;
    const folder = mkdtempSync(join(tmpdir(), 'holders-'));
    const seenBy = (name: string): unknown => {
      const script = join(folder, name);
      writeFileSync(script, print);
      return JSON.parse(spawnSync(process.execPath, [script], { env, encoding: 'utf8' }).stdout);
    };
    for (const name of ['publisher.ts', 'serve.ts', 'pull.ts', 'build.ts', 'publish-site.ts', 'rollback.ts'])
      expect(seenBy(name), name).toEqual([null, null]);
    expect(seenBy('preview.ts')).toEqual(['token', 'secret']);
  });
});
