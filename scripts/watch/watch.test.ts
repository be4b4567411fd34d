import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postBy } from './post.ts';
import { watchOnce } from './watch.ts';

const minute = 60_000;
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const portOf = (server: Pick<Server, 'address'>): number => (server.address() as AddressInfo).port;

/** Letters that a mail server has taken, as they were sent. */
const letters: string[] = [];
let [isOpen, said] = [true, { status: 200, body: {} as object }];
const sink = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onConnect: (_, done) => done(isOpen ? null : new Error('closed')),
  onData: (stream, { envelope }, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      letters.push(`${envelope.rcptTo.map(({ address }) => address).join()}\n${Buffer.concat(chunks).toString()}`);
      done();
    });
  },
});
const part = createServer((_, reply) => void reply.writeHead(said.status).end(JSON.stringify(said.body)));

beforeAll(async () => {
  sink.listen(0, '127.0.0.1');
  part.listen(0, '127.0.0.1');
  await once(part, 'listening');
});
afterAll(() => {
  sink.close();
  part.close();
});

/** The words of a letter, whatever they were coded in. */
function words(letter = ''): string {
  const body = letter.slice(letter.indexOf('\r\n\r\n') + 4);
  if (/^Content-Transfer-Encoding: base64/im.test(letter)) return Buffer.from(body, 'base64').toString();
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => `%${hex}`);
  return decodeURIComponent(bytes.replace(/%(?![0-9A-F]{2})/g, '%25'));
}

it('writes one letter once publishing has failed for so long, though it was started anew, and one when it is over', async () => {
  const clock = { now: Date.parse('2026-11-27T09:00:00Z') };
  const file = join(mkdtempSync(join(tmpdir(), 'watch-')), 'kept/alarm.json');
  const post = postBy({
    ...{ server: `smtp://127.0.0.1:${portOf(sink.server)}`, from: 'reseau@site.test' },
    to: 'technique@site.test',
  });
  const parts = [
    { name: 'Le service de mise en ligne', url: `http://127.0.0.1:${portOf(part)}/`, remedy: 'Redémarrez-le.' },
  ];
  const lookAfter = async (minutes: number): Promise<number> => {
    clock.now += minutes * minute;
    // All that it knows of the looks before stands in the file.
    await watchOnce({ parts, post, file, log, after: 10 * minute, site: 'https://site.test', now: () => clock.now });
    return letters.length;
  };
  expect(await lookAfter(0)).toBe(0);
  said = { status: 200, body: { problems: ['Le disque est plein\u00a0: libérez de la place.'] } };
  expect(await lookAfter(1)).toBe(0);
  expect(await lookAfter(9)).toBe(0);
  isOpen = false;
  expect(await lookAfter(1)).toBe(0);
  isOpen = true;
  expect(await lookAfter(1)).toBe(1);
  expect(await lookAfter(60)).toBe(1);
  said = { status: 503, body: { status: 'unavailable', reason: 'database' } };
  expect(await lookAfter(1)).toBe(1);
  said = { status: 200, body: { problems: [] } };
  expect(await lookAfter(1)).toBe(1);
  expect(await lookAfter(2)).toBe(2);
  expect(await lookAfter(60)).toBe(2);

  const [begun, over] = letters;
  expect(begun).toMatch(/^technique@site\.test\n/);
  expect(words(begun)).toContain('27 novembre 2026');
  expect(words(begun)).toContain(
    '– Le service de mise en ligne\u00a0: Le disque est plein\u00a0: libérez de la place.',
  );
  expect(words(begun)).toContain('Le site public reste en ligne');
  expect(words(over)).toContain('la base de données ne répond pas');
  expect(words(over)).toContain('Tout va bien de nouveau.');
});

it('names a part that does not answer, and what to do', async () => {
  const told: string[] = [];
  await watchOnce({
    parts: [{ name: 'Le CMS', url: 'http://127.0.0.1:1/healthz', remedy: 'Redémarrez-le.' }],
    ...{ after: 0, site: 'https://site.test', now: Date.now, log },
    file: join(mkdtempSync(join(tmpdir(), 'watch-')), 'alarm.json'),
    post: ({ text }) => Promise.resolve(void told.push(text)),
  });
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('– Le CMS ne répond pas. Redémarrez-le.');
});
