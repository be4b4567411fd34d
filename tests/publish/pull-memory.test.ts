import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exportFormat, formerAddressesEndpoint } from 'shared/export';
import { root } from '../../scripts/command/environment.ts';
import { temporaryFolder } from './plan.ts';

const child = join(import.meta.dirname, 'pulled-alone.ts');

/** What a reply unfolds to, in MB, and what a pull may hold meanwhile: a small one holds some 150. */
const unfolded = 3000;
const ceiling = 500;

/** A piece of a megabyte again and again. */
const endless = (piece: Buffer, megabytes = unfolded): Readable =>
  Readable.from(Array.from({ length: megabytes }, () => piece));
const spaces = Buffer.alloc(1_000_000, ' ');
const entry = `${JSON.stringify({ entry: { documentId: 'theme', locale: 'fr', summary: 'a'.repeat(900) } })}\n`;
const entries = Buffer.from(entry.repeat(1_000_000 / entry.length));

const gzip = () => createGzip({ level: 1 });
const brotli = () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

/** Answers the first list of entries by one of the faults, as whoever wants to fill the memory of who reads would. */
async function pulled(answer: (reply: ServerResponse) => Promise<void>, limits: object) {
  const server = createServer((request, reply) => {
    reply.setHeader('Content-Type', exportFormat);
    if (request.url?.endsWith(formerAddressesEndpoint)) return void reply.end('{"count":0}\n');
    // Who reads has hung up.
    answer(reply).catch(() => reply.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const given = [child, url, temporaryFolder(), JSON.stringify(limits)];
  const { stdout } = await promisify(execFile)(process.execPath, given, { cwd: root });
  server.closeAllConnections();
  server.close();
  return JSON.parse(stdout) as { line: string; peak: number };
}

const sent = (body: Readable) => (reply: ServerResponse) => pipeline(body, reply);
const compressed = (encoding: 'gzip' | 'br', body: Readable) => (reply: ServerResponse) => {
  reply.setHeader('Content-Encoding', encoding);
  return pipeline(body, encoding === 'gzip' ? gzip() : brotli(), reply);
};

describe('a pull from whoever wants to fill its memory', () => {
  it.each([
    ['three gigabytes, a line, as gzip', compressed('gzip', endless(spaces)), {}, 'dépasse 20000000 octets'],
    ['three gigabytes, a line, as brotli', compressed('br', endless(spaces)), {}, 'dépasse 20000000 octets'],
    [
      'three gigabytes of entries, as brotli',
      compressed('br', endless(entries)),
      { list: 50_000_000 },
      'dépasse 50000000 octets',
    ],
    ['an endless list', sent(endless(entries)), { list: 50_000_000 }, 'dépasse 50000000 octets'],
    ['an endless line', sent(endless(spaces)), {}, 'dépasse 20000000 octets'],
    ['a drip without end', drip, { deadline: 100 }, 'pas de réponse complète en 0.1 s'],
  ] as const)('stops at %s, and holds half a gigabyte at most', async (_, answer, limits, line) => {
    const told = await pulled(answer, limits);
    expect(told.peak).toBeGreaterThan(50);
    expect(told.peak).toBeLessThan(ceiling);
    expect(told.line).toContain(line);
  });
});

/** An entry each few moments, soon enough for whoever waits for the next line alone. */
async function drip(reply: ServerResponse): Promise<void> {
  await Promise.resolve();
  const timer = setInterval(() => reply.write(entry), 20);
  reply.once('close', () => clearInterval(timer));
}
