import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import type { Claims } from 'shared/preview';
import { addressOf, Limits } from './limits.ts';

const claims: Claims = { type: 'article', documentId: 'exemple', language: 'fr', until: 1, link: 'abc' };

/** How many of so many are let through. */
async function through(times: number, ask: () => Promise<boolean>): Promise<number> {
  let passed = 0;
  for (let time = 0; time < times; time += 1) if (await ask()) passed += 1;
  return passed;
}

const from = (remoteAddress: string, remoteFamily: string, forwarded?: string | string[]): string =>
  addressOf({
    socket: { remoteAddress, remoteFamily },
    headers: { 'x-forwarded-for': forwarded },
  } as unknown as Pick<IncomingMessage, 'socket' | 'headers'>);

it('a ticket that opens is bounded for an address, and another link or address is not by it', async () => {
  const limits = new Limits();
  expect(await through(1300, () => limits.admits('192.0.2.1', claims))).toBe(1200);
  expect(await limits.admits('192.0.2.1', { ...claims, link: 'def' })).toBe(true);
  expect(await limits.admits('192.0.2.2', claims)).toBe(true);
  // An officer's tickets are told apart by what they open.
  const { link: _, ...officer } = claims;
  expect(await limits.admits('192.0.2.1', officer)).toBe(true);
});

it('what opens nothing is bounded twenty times as strictly, whatever was asked', async () => {
  const limits = new Limits();
  expect(await through(100, () => limits.explains('192.0.2.1'))).toBe(60);
  expect(await limits.explains('192.0.2.2')).toBe(true);
  expect(await limits.admits('192.0.2.1', claims)).toBe(true);
});

it.each([
  [['127.0.0.1', 'IPv4', '192.0.2.1'], '192.0.2.1'],
  [['::1', 'IPv6', '2001:db8::1'], '2001:db8::1'],
  [['::ffff:127.0.0.1', 'IPv6', '192.0.2.1'], '192.0.2.1'],
  // The last one was written by the proxy, the others by whoever asks.
  [['127.0.0.1', 'IPv4', '198.51.100.9, 192.0.2.1'], '192.0.2.1'],
  [['127.0.0.1', 'IPv4', 'x'.repeat(5000)], '127.0.0.1'],
  [['127.0.0.1', 'IPv4'], '127.0.0.1'],
  [['192.0.2.7', 'IPv4', '192.0.2.1'], '192.0.2.7'],
] as const)('of %j the address is %s', ([remote, family, forwarded], address) => {
  expect(from(remote, family, forwarded)).toBe(address);
});
