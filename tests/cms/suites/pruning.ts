import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentsOf } from '../documents.ts';
import { complete, uidOf } from '../fixture.ts';
import { receiptFor, reportTo, requestsOf, settle } from '../publisher.ts';
import type { Cms } from '../strapi.ts';

/** How many rows of what is over the CMS keeps in a table, and for how many days. */
const [most, days] = [5000, 90];

/** What becomes of requests and planned changes of long ago. */
export function pruning(cms: () => Cms): void {
  const table = (name = 'publication_requests') => cms().app.db.getConnection(name);
  const ago = (count: number): string => new Date(Date.now() - count * 86_400_000).toISOString();
  const row = (title: string, closed?: number) => ({
    ...{ at: ago(400), kind: 'media', url: '/uploads/pruned.jpg', title },
    ...(closed === undefined ? {} : { closed_at: ago(closed), receipt: '{}' }),
  });
  const insert = async (rows: readonly object[], name?: string): Promise<void> => {
    for (let from = 0; from < rows.length; from += 50) await table(name).insert(rows.slice(from, from + 50));
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

  describe('the planned changes of long ago', () => {
    const [plans, documentId, type] = ['planned_changes', 'pruned-plan', 'article'] as const;
    const planned = (title: string, given: object) => ({
      ...{ at: ago(400), type: uidOf(type), document_id: documentId, languages: 'fr', operation: 'publish' },
      ...{ embargo: false, title, planned_at: ago(500), planned_by: 'Fiction', ...given },
    });
    const ended = (title: string, days: number, state = 'done') => planned(title, { state, ended_at: ago(days) });
    const kept = async (): Promise<string[]> => {
      const rows = (await table(plans).where({ document_id: documentId }).orderBy('id')) as { title: string }[];
      return rows.map(({ title }) => title);
    };
    /** Plans something, far off. */
    const plan = async (time: string): Promise<void> => {
      const order = { type: uidOf(type), documentId, languages: ['fr'], operation: 'publish', embargo: false };
      const { status, text } = await cms().manage('POST', '/planning/entry', { ...order, date: '2087-06-05', time });
      expect(status, text).toBe(204);
    };

    beforeAll(async () => {
      const data = { documentId, ...complete(type, 'fr', 'pruned') };
      await documentsOf(cms(), type).create({ locale: 'fr', data });
    });
    afterAll(async () => {
      await table(plans).where({ document_id: documentId }).delete();
      await documentsOf(cms(), type).delete({ documentId, locale: '*' });
    });

    test('go when they have been over for ninety days, however they ended; those that are to come never go', async () => {
      // So far off that no node carries it out meanwhile.
      await insert([planned('à venir', { state: 'planned', at: '2087-06-04T10:00:00.000Z' })], plans);
      const over = ['done', 'refused', 'cancelled'].map((state) =>
        ended(`fini depuis plus (${state})`, days + 1, state),
      );
      await insert([...over, ended('fini depuis moins', days - 1)], plans);
      await plan('10:00');
      expect((await kept()).slice(0, -1)).toEqual(['à venir', 'fini depuis moins']);
    });

    test('go, those first that were over first, beyond five thousand that are over', async () => {
      // The one that was planned first is over last.
      const rows = Array.from({ length: most }, (_, position) =>
        ended(`fini ${String(position)}`, 1 + position / most),
      );
      await insert(rows, plans);
      await plan('11:00');
      const over = () => table(plans).whereNotNull('ended_at');
      expect(await over()).toHaveLength(most);
      expect(await kept()).toContain('fini 0');
      expect(await kept()).not.toContain('fini depuis moins');
    });
  });
}
