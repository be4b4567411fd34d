import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contracts } from 'shared/generated/index';
import { hasPrograms } from '../../scripts/command/debian.ts';
import { Failure } from '../../scripts/command/failure.ts';
import { planFolder } from '../../scripts/command/paths.ts';
import { contentFolder } from '../../scripts/pull/folder.ts';
import { pull } from '../../scripts/pull/pull.ts';
import type { RawEntry } from '../../scripts/pull/source.ts';
import { fixtureCms, type Behaviour } from './fixture-cms.ts';
import { edit, planContent, temporaryFolder } from './plan.ts';
import { Pulling, siteUrl, today } from './pulling.ts';

const here = new Pulling();

async function manyThemes(count: number): Promise<RawEntry[]> {
  const [theme] = (await planContent()).get('theme') ?? [];
  return Array.from({ length: count }, (_, n) => ({
    id: `theme-${n}`,
    language: 'fr',
    attributes: { ...theme?.attributes, slug: `theme-${n}` },
  }));
}

describe('a pull from a CMS that answers well', () => {
  it('gives the same snapshot as the content files themselves, and the same again', async () => {
    const fromCms = await here.pull();
    const again = await here.pull();
    const fromFiles = await pull(contentFolder(planFolder), {
      varFolder: temporaryFolder(),
      today,
      siteUrl,
      say: () => undefined,
    });
    expect(fromCms.id).toBe(fromFiles.id);
    expect(again.id).toBe(fromCms.id);
    expect(here.read('city').filter(({ language }) => language === 'ar')).toHaveLength(9);
  });

  it('gives another snapshot on another day', async () => {
    const first = await here.pull();
    expect((await here.pull({ day: '2026-11-24' })).id).not.toBe(first.id);
  });

  it('reads a list of any length in one request, in every language', async () => {
    here.cms.content.set('theme', await manyThemes(3000));
    await here.pull();
    expect(here.read('theme')).toHaveLength(3000);
    expect(here.cms.asked.filter((address) => address.includes('/themes'))).toEqual(['/api/export/themes']);
  });

  it('reads the entries that it is asked for and no others, some hundred at a time', async () => {
    here.cms.content.set('theme', await manyThemes(500));
    const ids = Array.from({ length: 250 }, (_, n) => `theme-${n * 2}`);
    const found = await here.source().entries(contracts.theme, ids);
    expect(found.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(here.cms.asked).toHaveLength(2);
    expect(await here.source().entries(contracts.theme, [])).toEqual([]);
    expect(here.cms.asked).toHaveLength(2);
  });

  it.each(['lose', 'repeat'] as const)('reads a list again whose count is not right (%s)', async (kind) => {
    here.cms.behaviour = { kind, times: 1 };
    await expect(here.pull()).resolves.toBeDefined();
    here.cms.behaviour = { kind, times: 99 };
    await expect(here.pull()).rejects.toThrow('réponse incomplète');
  });

  it('lets go media that nothing has asked for in a month', async () => {
    await here.pull();
    const left = join(here.varFolder, 'media', 'd41d8cd98f00b204e9800998ecf8427e.pdf');
    writeFileSync(left, '%PDF-');
    utimesSync(left, new Date(), new Date(Date.now() - 31 * 86_400_000));
    await here.pull();
    expect(existsSync(left)).toBe(false);
  });

  it('takes facts from French and words from each language', async () => {
    edit(here.cms.content, 'event', 'colloque-meknes', 'ar', {
      eventStatus: 'annulé',
      kind: 'atelier',
      title: 'عنوان آخر',
    });
    edit(here.cms.content, 'event', 'colloque-meknes', 'fr', { eventStatus: 'reporté' });
    await here.pull();
    const meknes = here.read('event').filter(({ id }) => id === 'colloque-meknes');
    expect(meknes.map(({ eventStatus, kind }) => [eventStatus, kind])).toEqual(Array(3).fill(['reporté', 'colloque']));
    expect(meknes.find(({ language }) => language === 'ar')?.title).toBe('عنوان آخر');
  });
});

describe('a pull from a CMS that fails', () => {
  const faults: readonly [string, Behaviour, string][] = [
    ['401', { kind: 'status', status: 401 }, 'ne reconnaît pas le jeton'],
    ['403', { kind: 'status', status: 403 }, 'n’a pas le droit'],
    ['404', { kind: 'status', status: 404 }, 'ne connaît pas cette adresse'],
    ['429', { kind: 'status', status: 429 }, 'trop de demandes'],
    ['429 with a long Retry-After', { kind: 'status', status: 429, retryAfter: '3600' }, 'demande d’attendre'],
    [
      '429 until a far date',
      { kind: 'status', status: 429, retryAfter: 'Fri, 01 Jan 2100 00:00:00 GMT' },
      'demande d’attendre',
    ],
    ['500', { kind: 'status', status: 500 }, 'en panne'],
    ['503', { kind: 'status', status: 503 }, 'en panne'],
    ['418', { kind: 'status', status: 418 }, '418 inattendue'],
    ['a hang', { kind: 'hang' }, 'pas de réponse complète en 0.6 s'],
    ['a drip', { kind: 'drip' }, 'pas de réponse complète en 0.6 s'],
    ['a truncated reply', { kind: 'truncate' }, 'réponse incomplète'],
    ['a connection that breaks off', { kind: 'reset' }, 's’est interrompue'],
    ['a page of HTML', { kind: 'html' }, 'n’est pas du JSON'],
    ['a redirect elsewhere', { kind: 'redirect' }, 'le CMS renvoie ailleurs'],
    ['JSON of another form', { kind: 'nonsense' }, 'réponse incomplète ou inconnue'],
    ['a compression bomb', { kind: 'bomb' }, 'dépasse 5000000 octets'],
  ];

  it.each(faults)('stops at %s with a line of its own and keeps the last snapshot', async (_, behaviour, line) => {
    await here.pull();
    const before = here.target();
    here.cms.behaviour = behaviour;
    await expect(here.pull()).rejects.toThrow(line);
    expect(here.target()).toBe(before);
  });

  it('stops where nothing listens', async () => {
    await here.cms.close();
    await expect(here.pull()).rejects.toThrow('ECONNREFUSED');
    here.cms = await fixtureCms(new Map());
  });

  it.each([
    ['a name that nobody has', () => 'http://cms.invalid', /http:\/\/cms\.invalid.*(?:ENOTFOUND|EAI_AGAIN)/],
    ['TLS that is none', (url: string) => url.replace('http:', 'https:'), /https:.*(?:ERR_SSL|SSL|wrong version)/],
  ])('stops at %s, names it in one line, and keeps the last snapshot', async (_, addressOf, line) => {
    await here.pull();
    const before = here.target();
    const error = await here.pull({ url: addressOf(here.cms.url) }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Failure);
    expect(String(error)).toMatch(line);
    expect(String(error)).not.toContain('\n');
    expect(here.target()).toBe(before);
  });

  it.skipIf(!hasPrograms(['/usr/bin/openssl'], ['openssl']))(
    'stops at a certificate that nobody vouches for, names the address, and keeps the last snapshot',
    async () => {
      await here.pull();
      const before = here.target();
      const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(temporaryFolder(), name)) as [string, string];
      const named = ['-subj', '/CN=localhost', '-days', '2', '-keyout', key, '-out', cert];
      execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...named], { stdio: 'ignore' });
      const options = { key: readFileSync(key), cert: readFileSync(cert) };
      const server = createServer(options, (_, reply) => reply.end('[]')).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const url = `https://localhost:${(server.address() as AddressInfo).port}`;
      const error = await here.pull({ url }).catch((reason: unknown) => reason);
      server.close();
      expect(error).toBeInstanceOf(Failure);
      expect(String(error)).toContain(url);
      expect(String(error)).toMatch(/SELF_SIGNED|self-signed/);
      expect(here.target()).toBe(before);
    },
  );

  it('goes on after a fault that passes, waiting as long as Retry-After says', async () => {
    here.cms.behaviour = { kind: 'status', status: 503, times: 2, retryAfter: '0' };
    await expect(here.pull()).resolves.toBeDefined();
    here.cms.behaviour = { kind: 'status', status: 429, times: 1, retryAfter: '1' };
    const began = performance.now();
    await here.pull();
    expect(performance.now() - began).toBeGreaterThan(1000);
    const until = Math.ceil(Date.now() / 1000 + 1) * 1000;
    here.cms.behaviour = { kind: 'status', status: 503, times: 1, retryAfter: new Date(until).toUTCString() };
    await here.pull();
    expect(Date.now()).toBeGreaterThanOrEqual(until);
  });
});

describe('a pull that gives too little', () => {
  it('refuses no content at all', async () => {
    here.cms.content = new Map();
    await expect(here.pull()).rejects.toThrow('ne donne aucun contenu');
    expect(here.target()).toBeUndefined();
  });

  it('refuses a site without its name and notices, in whatever language', async () => {
    here.cms.content.set(
      'site',
      (here.cms.content.get('site') ?? []).filter(({ language }) => language !== 'ar'),
    );
    await expect(here.pull()).rejects.toThrow('« Site » manque en ar');
  });

  it('refuses a loss of more than 20 %, or of a whole type, unless it is told to accept', async () => {
    const first = await here.pull();
    const whole = new Map(here.cms.content);
    here.cms.content.set('city', []);
    await expect(here.pull()).rejects.toThrow('plus aucune entrée « city »');
    here.cms.content = new Map(
      [...whole].map(([type, entries]) => [type, type === 'site' ? entries : entries.slice(0, 12)]),
    );
    await expect(here.pull()).rejects.toThrow('plus de 20 % manquent');
    expect(here.target()).toContain(first.id);
    await expect(here.pull({ acceptShrink: true })).resolves.toBeDefined();
  });
});
