import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteServer } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'former-'));
const server = siteServer(join(folder, 'current'));
let origin: string;

beforeAll(async () => {
  const site = join(folder, 'current', 'site');
  mkdirSync(join(site, 'ar', 'مدن'), { recursive: true });
  writeFileSync(join(site, '404.html'), 'rien ici');
  writeFileSync(join(site, 'ar', 'مدن', 'index.html'), 'un avis');
  await once(server.listen(0, '127.0.0.1'), 'listening');
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('an address that an entry has left', () => {
  const table = (lines: readonly object[]): void =>
    writeFileSync(join(folder, 'current', 'site', 'former-addresses.json'), JSON.stringify(lines));
  const ask = async (path: string) => {
    const { status, headers } = await fetch(new URL(path, origin), { redirect: 'manual' });
    return { status, location: headers.get('location') };
  };

  it('leads on for good, with what stands below it, in letters that a header may hold', async () => {
    table([
      { from: '/ar/مدن/قديم/', status: 301, to: '/ar/مدن/جديد/', withBelow: true },
      { from: '/fr/parti/', status: 301, to: 'https://exemple.test/page?a=1', withBelow: false },
    ]);
    const moved = encodeURI('/ar/مدن/جديد/');
    expect(await ask('/ar/مدن/قديم/')).toMatchObject({ status: 301, location: moved });
    expect(await ask('/ar/مدن/قديم/calendar.ics')).toMatchObject({ status: 301, location: `${moved}calendar.ics` });
    expect(await ask('/fr/parti/')).toMatchObject({ status: 301, location: 'https://exemple.test/page?a=1' });
    expect((await ask('/fr/parti/plus/')).status).toBe(404);
  });

  it('is gone where a notice stands, and is what it was before once the table says nothing', async () => {
    table([{ from: '/ar/مدن/', status: 410 }]);
    const reply = await fetch(new URL('/ar/مدن/', origin));
    expect(reply.status).toBe(410);
    expect(await reply.text()).toBe('un avis');
    table([]);
    expect((await ask('/ar/مدن/')).status).toBe(200);
  });

  it('is gone, or leads on, however its end is written, and keeps what was asked of it', async () => {
    table([
      { from: '/ar/مدن/', status: 410 },
      { from: '/fr/ancien/', status: 301, to: '/fr/neuf/', withBelow: true },
    ]);
    for (const path of ['/ar/مدن', '/ar/مدن/', '/ar/مدن/index.html']) expect((await ask(path)).status, path).toBe(410);
    for (const path of ['/fr/ancien', '/fr/ancien/', '/fr/ancien/index.html'])
      expect(await ask(path), path).toEqual({ status: 301, location: '/fr/neuf/' });
    expect((await ask('/fr/ancien/?mois=mai')).location).toBe('/fr/neuf/?mois=mai');
    expect((await ask('/fr/ancien/a/b.ics')).location).toBe('/fr/neuf/a/b.ics');
    expect((await ask('/fr/anciennete/')).status).toBe(404);
  });

  it('keeps no page from its readers where the table is one of another version', async () => {
    for (const text of ['[{"from":"/a/","status":308,"to":"/b/","withBelow":true}]', 'rien de lisible']) {
      writeFileSync(join(folder, 'current', 'site', 'former-addresses.json'), text);
      expect((await ask('/ar/مدن/')).status).toBe(200);
      expect((await ask('/fr/nulle-part/')).status).toBe(404);
    }
  });
});
