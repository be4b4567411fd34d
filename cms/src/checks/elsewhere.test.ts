import { createServer, type Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { askByHttp, watchElsewhere, type Answer } from './elsewhere';

const page = new URL('https://exemple.test/page');

describe('what is known of other sites', () => {
  test('is asked for once, in the background, and kept', async () => {
    const ask = vi.fn(async (): Promise<Answer> => Promise.resolve({ fault: 'ne répond pas' }));
    const elsewhere = watchElsewhere(ask);
    expect(elsewhere.answerOf(page)).toBeUndefined();
    expect(elsewhere.answerOf(new URL('#passage', page))).toBeUndefined();
    await vi.waitFor(() => expect(elsewhere.answerOf(page)).toEqual({ fault: 'ne répond pas' }));
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test('is asked four at a time', async () => {
    let [running, most] = [0, 0];
    const elsewhere = watchElsewhere(async () => {
      most = Math.max(most, (running += 1));
      await wait(5);
      running -= 1;
      return {};
    });
    const pages = Array.from({ length: 12 }, (_, number) => new URL(`/${String(number)}`, page));
    for (const one of pages) elsewhere.answerOf(one);
    await vi.waitFor(() => expect(pages.every((one) => elsewhere.answerOf(one) !== undefined)).toBe(true));
    expect(most).toBe(4);
  });
});

describe('an address that URL takes and Node refuses', () => {
  test('is told of as a fault, and harms nothing', async () => {
    const elsewhere = watchElsewhere(askByHttp());
    const odd = new URL('https://a%@exemple.test/');
    elsewhere.answerOf(odd);
    await vi.waitFor(() => expect(elsewhere.answerOf(odd)?.fault).toContain('ne peut pas être lue'));
  });
});

describe('a question by HTTP', () => {
  const listening = async (server: Server): Promise<number> =>
    new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });

  test('never reaches an address of the CMS’s own network', async () => {
    const reached = vi.fn();
    const server = createServer((_request, response) => {
      reached();
      response.end();
    });
    const port = await listening(server);
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0']) {
      const answer = await askByHttp()(new URL(`http://${host}:${String(port)}/`));
      expect(answer.fault).toContain('ne répond pas');
    }
    expect(reached).not.toHaveBeenCalled();
    server.close();
  });

  test.each([
    [200, {}],
    [301, {}],
    [403, {}],
    [404, { fault: 'mène à une page qui n’existe pas (404)' }],
    [410, { fault: 'mène à une page qui n’existe pas (410)' }],
  ])('takes a server at its word: %i', async (status, answer) => {
    const server = createServer((_request, response) => response.writeHead(status).end());
    expect(await askByHttp(true)(new URL(`http://127.0.0.1:${String(await listening(server))}/`))).toEqual(answer);
    server.close();
  });

  test('says that a host which does not exist does not answer', async () => {
    expect(await askByHttp()(new URL('https://nulle-part.invalid/'))).toEqual({
      fault: 'mène à nulle-part.invalid, qui ne répond pas',
    });
  });
});
