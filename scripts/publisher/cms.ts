import { z } from 'zod';
import {
  longestWait,
  openRequests,
  reportsPath,
  requestsPath,
  type PublicationRequest,
  type Report,
} from 'shared/publication';
import { askCms } from '../command/ask-cms.ts';

/** The CMS as the publisher sees it: what is asked of it, and to whom it tells what became of that. */
export type Cms = {
  /** The open requests, as soon as there is one that is not known; none after so many seconds. */
  requests(wait: number, known: readonly number[], signal?: AbortSignal): Promise<readonly PublicationRequest[]>;
  /** Tells whether a publisher runs, which works off what is open and reports it. */
  attended(): Promise<boolean>;
  report(report: Report): Promise<void>;
};

/** The CMS at an address, with the publisher's token. What goes wrong is a Failure. */
export function cmsAt(base: string, token: string): Cms {
  const ask = askCms(base, { name: 'CMS_PUBLISHER_TOKEN', value: token });
  return {
    async requests(seconds, known, signal) {
      const query = { wait: String(Math.min(seconds, longestWait)), known: known.join(',') };
      const asked = { path: requestsPath, query, answer: openRequests, wait: seconds * 1000 };
      return (await ask({ ...asked, ...(signal === undefined ? {} : { signal }) })).requests;
    },
    async attended() {
      return (await ask({ path: requestsPath, answer: openRequests })).attended;
    },
    async report(report) {
      await ask({ path: reportsPath, body: report, answer: z.unknown() });
    },
  };
}
