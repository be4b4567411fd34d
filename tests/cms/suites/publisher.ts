import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { requestsPath, reportsPath } from 'shared/publication';
import { publisherToken } from '../caller.ts';
import { documentsOf } from '../documents.ts';
import { complete } from '../fixture.ts';
import { isAttended, receiptFor, reportTo, requestsOf, settle } from '../publisher.ts';
import type { Cms } from '../strapi.ts';

const drafts = ['attendu', 'attendu-deux', 'attendu-trois'];

/** What a publisher gets of the CMS, and what the CMS takes from it. */
export function publisher(cms: () => Cms): void {
  const articles = () => documentsOf(cms(), 'article');

  describe('the CMS and its publisher', () => {
    beforeAll(async () => {
      for (const documentId of drafts) {
        await articles().create({ locale: 'fr', data: { documentId, ...complete('article', 'fr', documentId) } });
      }
    });
    beforeEach(async () => settle(cms()));

    describe('a publisher that waits', () => {
      test('is answered at once while something that it does not know is open', async () => {
        await articles().publish({ documentId: 'attendu', locale: 'fr' });
        const began = performance.now();
        expect(await requestsOf(cms(), { wait: 20 })).toHaveLength(1);
        expect(performance.now() - began).toBeLessThan(1000);
      });

      test('is woken within half a second of a publication, and not by one that is taken back', async () => {
        await articles().publish({ documentId: 'attendu', locale: 'fr' });
        const known = await requestsOf(cms());
        const waiting = requestsOf(cms(), { known, wait: 20 }).then((open) => ({ open, at: performance.now() }));
        await cms()
          .app.db.transaction(async () => {
            await articles().publish({ documentId: 'attendu', locale: 'fr' });
            throw new Error('taken back');
          })
          .catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 300));
        await articles().publish({ documentId: 'attendu', locale: 'fr' });
        const published = performance.now();
        const { open, at } = await waiting;
        expect(at - published).toBeLessThan(500);
        expect(open).toHaveLength(2);
      });

      test('is answered when its time is over, and may hang up', async () => {
        const began = performance.now();
        expect(await requestsOf(cms(), { wait: 1 })).toEqual([]);
        expect(performance.now() - began).toBeGreaterThan(900);
        await expect(requestsOf(cms(), { wait: 20, signal: AbortSignal.timeout(100) })).rejects.toThrow('aborted');
      });

      test.each(['', 'jeton-inventé', `${publisherToken}x`])('is refused with the token « %s »', async (token) => {
        const given = encodeURIComponent(token);
        expect((await cms().read(requestsPath, { token: given })).status).toBe(401);
        expect((await cms().read(reportsPath, { token: given, method: 'POST', body: '{}' })).status).toBe(401);
      });

      test('is refused where the CMS has no token', async () => {
        process.env.CMS_PUBLISHER_TOKEN = '';
        expect((await cms().read(requestsPath, { token: '' })).status).toBe(401);
        expect((await cms().read(requestsPath, { token: publisherToken })).status).toBe(401);
        process.env.CMS_PUBLISHER_TOKEN = publisherToken;
      });

      test('is served at once though strangers ask a thousand times, and two hundred wait with its token', async () => {
        const gone = new AbortController();
        const crowd = Array.from({ length: 200 }, () => requestsOf(cms(), { wait: 20, signal: gone.signal }));
        const strangers = Array.from({ length: 50 }, async () => {
          const statuses: number[] = [];
          for (let time = 0; time < 20; time += 1)
            statuses.push((await cms().read(requestsPath, { token: `jeton-${String(time)}` })).status);
          return statuses;
        });
        const waiting = requestsOf(cms(), { wait: 20 });
        await articles().publish({ documentId: 'attendu', locale: 'fr' });
        const published = performance.now();
        expect(await waiting).toHaveLength(1);
        expect(performance.now() - published).toBeLessThan(15_000);
        expect(new Set((await Promise.all(strangers)).flat())).toEqual(new Set([401]));
        gone.abort();
        await Promise.allSettled(crowd);
      });

      test.each(['wait=31', 'wait=-1', 'wait=x', 'known=a', 'known=1.5'])(
        'is refused when it asks for %s',
        async (query) => {
          expect((await cms().read(`${requestsPath}?${query}`, { token: publisherToken })).status).toBe(400);
        },
      );
    });

    describe('who publishes on demand', () => {
      test('is told whether a publisher runs', async () => {
        for (const [state, attended] of [
          ['building', true],
          ['stopped', false],
          ['waiting', true],
          ['on-demand', false],
        ] as const) {
          await reportTo(cms(), [], { state });
          expect(await isAttended(cms()), state).toBe(attended);
        }
      });

      test('is shown so, with what was handed over to a host and what waits for the next time', async () => {
        const home = async () => (await cms().manage('GET', '/publication/home')).json;
        await articles().publish({ documentId: 'attendu', locale: 'fr' });
        const [request] = await requestsOf(cms());
        await reportTo(cms(), [receiptFor(request!, { handedOver: true })], { state: 'on-demand' });
        expect(await home()).toMatchObject({
          publisher: expect.stringMatching(/^à la demande, la dernière fois à\s\d\d:\d\d$/) as string,
          ...{ inOrder: true, releases: [], pending: 0 },
        });
        const { publications } = (await home()) as { publications: { id: number; line: string }[] };
        expect(publications.find(({ id }) => id === request!.id)?.line).toMatch(/^Remis à l’hébergeur à\s/);
        await articles().publish({ documentId: 'attendu', locale: 'fr' });
        expect(await home()).toMatchObject({
          ...{ pending: 1, delay: expect.stringContaining('la prochaine exécution prendra ce qui attend') as string },
        });
      });
    });

    describe('a report', () => {
      test('closes what is online or refused, once, and leaves open what failed', async () => {
        for (const documentId of drafts) await articles().publish({ documentId, locale: 'fr' });
        const open = await requestsOf(cms());
        const [online, refused, failed] = open;
        const receipts = [
          receiptFor(online!),
          receiptFor(refused!, { outcome: 'refused', problems: ['Rien.'] }),
          receiptFor(failed!, { outcome: 'failed', problems: ['Disque plein.'] }),
        ];
        for (let time = 0; time < 2; time += 1) {
          expect((await reportTo(cms(), receipts)).status).toBe(204);
          expect((await requestsOf(cms())).map(({ id }) => id)).toEqual([failed!.id]);
        }
        expect((await reportTo(cms(), [receiptFor(online!, { outcome: 'failed' })])).status).toBe(204);
        expect((await requestsOf(cms())).map(({ id }) => id)).toEqual([failed!.id]);
        const { json: health } = await cms().read('/healthz', { token: '' });
        const aged = { age: expect.any(Number) as number };
        expect(health).toMatchObject({ publication: { open: 1, oldest: aged, lastGood: aged } });
      });

      test('that is not one is refused', async () => {
        const answer = await cms().read(reportsPath, {
          token: publisherToken,
          method: 'POST',
          body: '{"state":"asleep"}',
        });
        expect(answer.status).toBe(400);
        expect(answer.text).toContain('Rapport illisible');
      });

      test('that is longer than any report is refused', async () => {
        const body = JSON.stringify({ state: 'waiting', late: ['a'.repeat(1_100_000)] });
        expect((await cms().read(reportsPath, { token: publisherToken, method: 'POST', body })).status).toBe(413);
      });
    });
  });
}
