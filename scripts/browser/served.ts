import { once } from 'node:events';
import { mkdtempSync, symlinkSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { siteServer } from '../serve/server.ts';

/** A built site at an address of this machine, as `npm run serve` would serve it, until it is closed. */
export type Served = { readonly origin: string; readonly close: () => void };

/** Serves the folder of a built site on a free port. */
export async function served(folder: string): Promise<Served> {
  const current = mkdtempSync(join(tmpdir(), 'served-'));
  symlinkSync(resolve(folder), join(current, 'site'));
  const server = siteServer(current).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
