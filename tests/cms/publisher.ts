/** The CMS as the publisher meets it: requests are taken over HTTP, and answered by reports. */
import { expect } from 'vitest';
import {
  openRequests,
  reportsPath,
  requestsPath,
  type PublicationRequest,
  type Receipt,
  type Report,
} from 'shared/publication';
import { publisherToken as token, type Answer, type Caller } from './caller.ts';

/** Whether the CMS says that a publisher runs. */
export async function isAttended(cms: Caller): Promise<boolean> {
  return openRequests.parse((await cms.read(requestsPath, { token })).json).attended;
}

type Poll = { known?: readonly PublicationRequest[]; wait?: number; signal?: AbortSignal };

/** The open requests, as the CMS gives them to a publisher that knows some of them and waits for others. */
export async function requestsOf(
  cms: Caller,
  { known = [], wait = 0, signal }: Poll = {},
): Promise<readonly PublicationRequest[]> {
  const path = `${requestsPath}?wait=${String(wait)}&known=${known.map(({ id }) => id).join(',')}`;
  const answer = await cms.read(path, signal === undefined ? { token } : { token, signal });
  expect(answer.status, answer.text).toBe(200);
  return openRequests.parse(answer.json).requests;
}

export function receiptFor({ id }: PublicationRequest, given: Partial<Receipt> = {}): Receipt {
  const at = new Date().toISOString();
  return { request: id, outcome: 'online', at, changed: 1, pages: [], problems: [], ...given };
}

/** A report with some receipts, of a publisher that waits. */
export async function reportTo(
  cms: Caller,
  receipts: readonly Receipt[],
  given: Partial<Report> = {},
): Promise<Answer> {
  const report: Report = { state: 'waiting', releases: [], heldBack: false, late: [], ...given, receipts };
  return cms.read(reportsPath, { token, method: 'POST', body: JSON.stringify(report) });
}

/** Answers everything that is open, so that what follows stands alone. */
export async function settle(cms: Caller): Promise<void> {
  const open = await requestsOf(cms);
  expect(
    (
      await reportTo(
        cms,
        open.map((request) => receiptFor(request)),
      )
    ).status,
  ).toBe(204);
}
