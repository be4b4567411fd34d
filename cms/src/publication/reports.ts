import type { Core } from '@strapi/strapi';
import { report, silence, type Report } from 'shared/publication';
import { letGo } from '../let-go';
import { publisherTable, requestTable } from './tables';
import { isRunning, type PublisherState } from './wording';

type Transaction = Core.Strapi['db']['connection'];

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

/**
 * Files a report: the last word on an open request holds; `online` and `refused` close it, and nothing opens it again.
 * So a report that comes twice changes nothing the second time. Requests that were closed long ago go.
 */
export async function fileReport(strapi: Core.Strapi, given: Report, now: Date): Promise<void> {
  const { receipts, ...said } = given;
  const heard = now.toISOString();
  await strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
    await fileReceipts(trx, given, heard);
    if (receipts.length > 0) await letGo(trx, { table: requestTable, over: 'closed_at', order: 'id' }, now);
    await trx(publisherTable)
      .insert({ id: 1, at: heard, report: JSON.stringify({ ...said, receipts: [] }) })
      .onConflict('id')
      .merge();
  });
  for (const { request: publication, outcome, release } of receipts)
    strapi.log.info('publication answered', { publication, outcome, release });
}

/** The publisher's last report without its receipts, or nothing while it has never reported. */
export async function lastReport(strapi: Core.Strapi): Promise<LastReport | undefined> {
  const row = (await strapi.db.getConnection(publisherTable).first()) as { at: string; report: string } | undefined;
  return row === undefined ? undefined : { at: new Date(row.at), report: report.parse(JSON.parse(row.report)) };
}

/** What the publisher does at an instant: what it said last; one that runs and says nothing for too long is silent. */
export function stateOf(last: LastReport | undefined, now: Date): PublisherState {
  if (last === undefined) return { state: 'absent' };
  const said = { state: last.report.state, heard: last.at.toISOString() };
  return isRunning(said) && now.getTime() - last.at.getTime() > silence ? { ...said, state: 'silent' } : said;
}
