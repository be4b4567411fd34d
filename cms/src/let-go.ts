import type { Core } from '@strapi/strapi';

type Transaction = Core.Strapi['db']['connection'];

/** How long what is over is kept, in milliseconds: ninety days; and how many rows of it at most. */
const longest = 90 * 24 * 3600 * 1000;
const most = 5000;

/** A table of our own with ids, the column that says when a row was over, null before, and the column of their order. */
type Log = { readonly table: string; readonly over: string; readonly order: string };

/** Lets go what has been over for long, and the oldest of what is too much of it; what is not over never goes. */
export async function letGo(trx: Transaction, { table, over, order }: Log, now: Date): Promise<void> {
  const rows = () => trx(table).whereNotNull(over);
  const oldest = new Date(now.getTime() - longest).toISOString();
  await rows().andWhere(over, '<', oldest).delete();
  const newestFirst = [order, 'id'].map((column) => ({ column, order: 'desc' as const }));
  const beyond = (await rows().orderBy(newestFirst).offset(most).first(order, 'id')) as
    (Record<string, string | number> & { id: number }) | undefined;
  const last = beyond?.[order];
  if (beyond === undefined || last === undefined) return;
  await rows().andWhere(order, '<', last).delete();
  await rows()
    .andWhere({ [order]: last })
    .andWhere('id', '<=', beyond.id)
    .delete();
}
