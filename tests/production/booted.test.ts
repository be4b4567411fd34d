import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { pathFor } from 'shared/paths';
import { root } from '../../scripts/command/environment.ts';
import { machine } from '../../scripts/deployment/machine.ts';
import { units } from '../../scripts/systemd/units.ts';
import { ownEnvironment } from '../browser/started.ts';
import { callerOf } from '../cms/caller.ts';
import { describeWhere } from '../describe-where.ts';
import { Booted, missingSystemd } from './booted.ts';
import { order, patience } from './installation.ts';

const [account, varFolder] = ['reseau', '/var/lib/reseau'];
/** What the runbook has the operator do before the units are started. */
const before = `
  useradd --system --user-group ${account}
  install --directory --owner=${account} --group=${account} --mode=750 ${varFolder}
  mkdir -p ${root}/site/.astro && chown -R ${account}: ${root}/site/.astro
  chown root:${account} ${root}/.env && chmod 640 ${root}/.env`;

describeWhere(missingSystemd(), 'the units, run by systemd', () => {
  let booted: Booted;
  let names: readonly string[];
  let [cms, site, email, password] = ['', '', '', ''];

  beforeAll(async () => {
    const environment = { ...(await ownEnvironment(varFolder)), SITE_URL: 'https://site.test' };
    const own = Object.entries(environment).filter(([name, value]) => process.env[name] !== value);
    for (const [name, value] of own) vi.stubEnv(name, value);
    const made = units({ ...machine(), varFolder });
    vi.unstubAllEnvs();
    names = [...made.keys()];
    const lines = own.map(([name, value]) => `${name}=${value}\n`);
    const files = [...made].map(([name, text]) => [`/etc/systemd/system/${name}`, text] as const);
    booted = await Booted.boot(new Map([...files, [`${root}/.env`, lines.join('')]]), before);
    [cms, site] = [environment.CMS_URL, `http://127.0.0.1:${environment.SITE_PORT}`];
    [email, password] = [environment.CMS_ADMIN_EMAIL, environment.CMS_ADMIN_PASSWORD];
    expect(booted.run('systemctl', 'start', ...names)).toMatchObject({ status: 0, stderr: '' });
    await shows(`${site}/fr/`);
  }, patience);
  afterAll(() => booted.end());

  const output = (): string => {
    const logs = names.map((name) => booted.path(`/var/log/${name.replace('service', 'log')}`));
    return logs.map((log) => readFileSync(log, 'utf8')).join('\n');
  };
  const eventually = (body: () => unknown): Promise<unknown> => vi.waitFor(body, { timeout: 120_000, interval: 500 });
  const shows = (url: string) => eventually(async () => expect((await fetch(url)).ok, output()).toBe(true));
  const publish = async (article: Parameters<typeof order>[1]): Promise<void> => {
    await order(callerOf(cms, { email, password }), article);
    await shows(site + pathFor('article', 'fr', article.slug));
  };

  it('are all active, as an account that may nothing more', () => {
    for (const name of names) {
      expect(booted.property(name, 'ActiveState'), output()).toBe('active');
      const status = booted.run('cat', `/proc/${booted.property(name, 'MainPID')}/status`).stdout;
      expect(status, name).toMatch(/CapBnd:\s0+\nCapAmb:\s0+\nNoNewPrivs:\s1\nSeccomp:\s2\n/);
    }
  });

  it('may write below VAR_DIR, but for the local server, and nowhere else', () => {
    const refused: unknown = expect.stringContaining('Read-only file system');
    for (const name of names) {
      const inside = ['nsenter', '--target', booted.property(name, 'MainPID'), '--mount'];
      const as = ['setpriv', `--reuid=${account}`, '--clear-groups'];
      const touch = (path: string): string => booted.run(...inside, ...as, 'touch', path).stderr;
      for (const path of ['/etc/x', `${root}/x`, `${root}/cms/dist/x`, '/var/x'])
        expect(touch(path), `${name} ${path}`).toEqual(refused);
      expect(touch(`${varFolder}/x`), name).toEqual(name === 'reseau-site.service' ? refused : '');
    }
  });

  it('put online what is published', () => publish({ title: 'Exemple fictif', slug: 'exemple-fictif' }), patience);

  it(
    'are started again when they are killed, and go on',
    async () => {
      for (const name of names) booted.run('systemctl', 'kill', '--signal=KILL', name);
      const starts = () => names.map((name) => booted.property(name, 'NRestarts'));
      await eventually(() => expect(starts(), output()).toEqual(names.map(() => '1')));
      await shows(`${cms}/healthz`);
      await publish({ title: 'Autre exemple', slug: 'autre-exemple', colour: '#ad5b2e' });
    },
    patience,
  );

  it('end in order when they are told to', () => {
    expect(booted.run('systemctl', 'stop', ...names)).toMatchObject({ status: 0 });
    const ends = names.map((name) => `${booted.property(name, 'Result')}, ${booted.property(name, 'ActiveState')}`);
    expect(ends, output()).toEqual(names.map(() => 'success, inactive'));
  });
});
