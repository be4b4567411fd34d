import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { machine } from '../../scripts/deployment/machine.ts';
import { units, writtenFolders } from '../../scripts/systemd/units.ts';
import { describeWhere } from '../describe-where.ts';
import { temporaryFolder } from '../publish/plan.ts';

/** The most exposure that a unit may have by systemd's own count, of 100: below 20 it calls a service « OK ». */
const threshold = '20';

const analyze = (...given: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync('systemd-analyze', given, { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
};
const missing = analyze('--version').status === 0 ? undefined : 'systemd-analyze is not here';

beforeEach(() => vi.stubEnv('SITE_URL', 'https://site.test'));
afterEach(() => vi.unstubAllEnvs());

describeWhere(missing, 'the units of systemd', () => {
  const written = (change = (text: string): string => text): string[] => {
    const folder = temporaryFolder();
    return [...units(machine())].map(([name, text]) => {
      writeFileSync(join(folder, name), change(text));
      return join(folder, name);
    });
  };

  it('are sound: every word is known, every program there', () => {
    expect(analyze('verify', ...written())).toEqual({ status: 0, said: '' });
    const broken = written((text) => text.replace('.bin/node ', '.bin/nodes ').replace('PrivateTmp', 'PrivateTemp'));
    expect(analyze('verify', ...broken).said).toMatch(/PrivateTemp[^]*bin\/nodes is not executable/);
  });

  it('are exposed as little as systemd asks', () => {
    for (const unit of written()) {
      const given = ['security', '--offline=true', `--threshold=${threshold}`, unit];
      expect(analyze(...given), unit).toMatchObject({ status: 0 });
    }
    const [open = ''] = written((text) => text.replace(/^(?:Protect|Private|Restrict|System).*\n/gm, ''));
    expect(analyze('security', '--offline=true', `--threshold=${threshold}`, open).status).not.toBe(0);
  });

  it('write below VAR_DIR and where Astro must, and the local server nowhere', () => {
    const all = units(machine());
    expect(all.get('reseau-publisher.service')).toContain(`\nReadWritePaths=${writtenFolders(machine()).join(' ')}\n`);
    expect(all.get('reseau-site.service')).not.toContain('ReadWritePaths');
    for (const text of all.values()) expect(text).toContain('\nProtectSystem=strict\n');
  });

  it('run in production, where a weak secret ends the start', () => {
    for (const text of units(machine()).values()) expect(text).toContain('\nEnvironment=NODE_ENV=production\n');
  });

  it('let none but the CMS speak to other machines, unless the CMS is one', () => {
    const closed = (): string[] =>
      [...units(machine())].filter(([, text]) => text.includes('IPAddressDeny=any')).map(([name]) => name);
    expect(closed()).toEqual(['reseau-publisher.service', 'reseau-preview.service', 'reseau-site.service']);
    vi.stubEnv('CMS_URL', 'https://cms.ailleurs.test');
    expect(closed()).toEqual([]);
  });

  it('watch the others where somebody is to be told, and else nobody does', () => {
    const last = (): string | undefined => [...units(machine()).keys()].at(-1);
    expect(last()).toBe('reseau-site.service');
    vi.stubEnv('ALERT_TO', 'technique@site.test');
    expect(last()).toBe('reseau-watch.service');
    expect(analyze('verify', ...written())).toEqual({ status: 0, said: '' });
  });
});
