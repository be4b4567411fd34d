import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Ports } from './environment.ts';

/** Ports of this machine that nobody holds now. */
export async function freePorts(): Promise<Ports> {
  const probes = [createServer(), createServer(), createServer()];
  for (const probe of probes) await once(probe.listen(0, '127.0.0.1'), 'listening');
  const [cms = 0, site = 0, publisher = 0] = probes.map((probe) => (probe.address() as AddressInfo).port);
  for (const probe of probes) await once(probe.close(), 'close');
  return { cms, site, publisher };
}
