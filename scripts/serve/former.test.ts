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
});
