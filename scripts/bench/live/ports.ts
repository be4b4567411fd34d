import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Ports } from './environment.ts';

/** Ports of this machine that nobody holds now, for the parts of a benchmark. */
export async function freePorts(): Promise<Ports> {
  const [cms = 0, site = 0, publisher = 0] = await somePorts(3);
  return { cms, site, publisher };
}

/** So many ports of this machine that nobody holds now. */
export async function somePorts(count: number): Promise<readonly number[]> {
  const probes = Array.from({ length: count }, () => createServer());
  for (const probe of probes) await once(probe.listen(0, '127.0.0.1'), 'listening');
  const ports = probes.map((probe) => (probe.address() as AddressInfo).port);
  for (const probe of probes) await once(probe.close(), 'close');
  return ports;
}
