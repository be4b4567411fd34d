import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Claims } from 'shared/preview';

/** How long what was asked counts, in seconds; whoever asked too often may ask again after no longer than this. */
export const span = 60;
/** As much as the proxy lets through from one address; an officer's page with two frames asks for about twenty files. */
const mostOfOneTicket = 1200;
/** Somebody whose link is over tries it again a few times; whoever tries sixty is no reader. */
const mostRefusals = 60;

const thisMachine = new BlockList();
thisMachine.addSubnet('127.0.0.0', 8, 'ipv4');
thisMachine.addAddress('::1', 'ipv6');

/**
 * From which address a request comes: the one that the proxy of this machine has seen, or of whoever is connected. What
 * others write in that header counts for nothing.
 */
export function addressOf({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const { remoteAddress = '', remoteFamily } = socket;
  const isLocal = remoteAddress !== '' && thisMachine.check(remoteAddress, remoteFamily === 'IPv6' ? 'ipv6' : 'ipv4');
  const seen = isLocal ? [headers['x-forwarded-for']].flat().at(-1)?.split(',').at(-1)?.trim() : undefined;
  return seen !== undefined && isIP(seen) !== 0 ? seen : remoteAddress;
}

/** How often addresses may ask the preview. */
export class Limits {
  readonly #tickets = new RateLimiterMemory({ points: mostOfOneTicket, duration: span });
  readonly #refusals = new RateLimiterMemory({ points: mostRefusals, duration: span });

  /** Tells whether an address may open once more what a ticket of ours says, and counts it. No other is ever counted. */
  async admits(address: string, { link, type, documentId, until }: Claims): Promise<boolean> {
    return await takes(this.#tickets, [address, link ?? `${type} ${documentId} ${String(until)}`].join(' '));
  }

  /** Tells whether an address may be told once more why it opens nothing, and counts it. */
  async explains(address: string): Promise<boolean> {
    return await takes(this.#refusals, address);
  }
}

async function takes(counter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await counter.consume(key);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}
