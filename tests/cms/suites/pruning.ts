import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receiptFor, reportTo, requestsOf, settle } from '../publisher.ts';
import type { Cms } from '../strapi.ts';

/** How many closed requests the CMS keeps, and for how many days. */
const [most, days] = [5000, 90];

/** What becomes of requests of long ago. */
export function pruning(cms: () => Cms): void {
  const table = () => cms().app.db.getConnection('publication_requests');
  const ago = (count: number): string => new Date(Date.now() - count * 86_400_000).toISOString();
  const row = (title: string, closed?: number) => ({
    ...{ at: ago(400), kind: 'media', url: '/uploads/pruned.jpg', title },
    ...(closed === undefined ? {} : { closed_at: ago(closed), receipt: '{}' }),
  });
  const insert = async (rows: readonly object[]): Promise<void> => {
    for (let from = 0; from < rows.length; from += 100) await table().insert(rows.slice(from, from + 100));
  };
  const titles = async (): Promise<string[]> => {
    const rows = (await table().where({ url: '/uploads/pruned.jpg' }).orderBy('id')) as { title: string }[];
    return rows.map(({ title }) => title);
  };
  const report = async (): Promise<void> => {
    const [request] = (await requestsOf(cms())).slice(-1);
    expect((await reportTo(cms(), [receiptFor(request!, { outcome: 'failed' })])).status).toBe(204);
  };

  describe('the requests of long ago', () => {
    beforeAll(async () => settle(cms()));
    afterAll(async () => {
      await table().where({ url: '/uploads/pruned.jpg' }).delete();
    });

    test('go when they have been closed for ninety days; those that are open never go', async () => {
      await insert([row('ouverte'), row('close depuis plus', days + 1), row('close depuis moins', days - 1)]);
      await report();
      expect(await titles()).toEqual(['ouverte', 'close depuis moins']);
    });

    test('go, the oldest first, beyond five thousand that are closed; those that are open never go', async () => {
      await insert(Array.from({ length: most }, (_, position) => row(`close ${String(position)}`, 1)));
      await report();
      expect(await titles()).toHaveLength(1 + most);
      expect((await titles()).slice(0, 2)).toEqual(['ouverte', 'close 0']);
      expect(await table().whereNotNull('closed_at')).toHaveLength(most);
    });
  });
}
