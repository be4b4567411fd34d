import type { Core } from '@strapi/strapi';
import { report, type Report } from 'shared/publication';
import { publisherTable, requestTable } from './tables';

type Transaction = Core.Strapi['db']['connection'];

/** How long a closed request is kept with its receipt, in milliseconds: ninety days; and how many at most. */
const longest = 90 * 24 * 3600 * 1000;
const most = 5000;

/** What the publisher said last, and when it was heard, by the CMS's clock. */
export type LastReport = { readonly at: Date; readonly report: Report };

async function fileReceipts(trx: Transaction, { receipts }: Report, heard: string): Promise<void> {
  for (const receipt of receipts) {
    const closed = receipt.outcome === 'failed' ? {} : { closed_at: heard };
    await trx(requestTable)
      .where({ id: receipt.request, closed_at: null })
      .update({ receipt: JSON.stringify(receipt), ...closed });
  }
}

async function prune(trx: Transaction, now: Date): Promise<void> {
  const closed = () => trx(requestTable).whereNotNull('closed_at');
  const oldest = new Date(now.getTime() - longest).toISOString();
  await closed().andWhere('closed_at', '<', oldest).delete();
  const beyond = (await closed().orderBy('id', 'desc').offset(most).first('id')) as { id: number } | undefined;
  if (beyond !== undefined) await closed().andWhere('id', '<=', beyond.id).delete();
}

/**
 * Files a report: the last word on an open request holds; `online` and `refused` close it, and nothing opens it again.
 * So a report that comes twice changes nothing the second time. Requests that were closed long ago go.
 */
export async function fileReport(strapi: Core.Strapi, given: Report, now: Date): Promise<void> {
  const { receipts, ...said } = given;
  const heard = now.toISOString();
  await strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
    await fileReceipts(trx, given, heard);
    if (receipts.length > 0) await prune(trx, now);
    await trx(publisherTable)
      .insert({ id: 1, at: heard, report: JSON.stringify({ ...said, receipts: [] }) })
      .onConflict('id')
      .merge();
  });
}

/** The publisher's last report without its receipts, or nothing while it has never reported. */
export async function lastReport(strapi: Core.Strapi): Promise<LastReport | undefined> {
  const row = (await strapi.db.getConnection(publisherTable).first()) as { at: string; report: string } | undefined;
  return row === undefined ? undefined : { at: new Date(row.at), report: report.parse(JSON.parse(row.report)) };
}
