import type { Core } from '@strapi/strapi';
import { lastReport } from '../publication/reports';
import { requestTable } from '../publication/tables';

/** How publishing stands, as the database has it. */
export type PublicationState = {
  /** How many requests are open, and when the oldest of them was asked for. */
  readonly open: number;
  readonly oldest?: Date;
  /** When a request was last answered by « online ». */
  readonly lastGood?: Date;
  /** When the publisher was heard last. */
  readonly heard?: Date;
};

/** Reads how publishing stands; throws where the database does not answer. */
export async function publicationState(strapi: Core.Strapi): Promise<PublicationState> {
  const requests = () => strapi.db.getConnection(requestTable);
  const [count] = (await requests().whereNull('closed_at').count('id as open').min('at as oldest')) as {
    open: number | string;
    oldest: string | null;
  }[];
  const last = (await requests()
    .whereNotNull('closed_at')
    .andWhere('receipt', 'like', '%"outcome":"online"%')
    .orderBy('closed_at', 'desc')
    .first('closed_at')) as { closed_at: string } | undefined;
  const report = await lastReport(strapi);
  return {
    open: Number(count?.open ?? 0),
    ...(count?.oldest && { oldest: new Date(count.oldest) }),
    ...(last !== undefined && { lastGood: new Date(last.closed_at) }),
    ...(report !== undefined && { heard: report.at }),
  };
}
