import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { readLabel } from '../release/label.ts';

/** Where one asks whether the site is served. */
export const healthPath = '/healthz';

/** What is said where nothing is online. */
export const nothingOnline = 'Aucune version en ligne\u00a0: lancez «\u00a0npm run publish:site\u00a0».';

/** 200 with the release online, its instant (RFC 3339 in UTC) and its age in seconds; 503 with the remedy without one. */
export async function answerHealth(current: string, reply: ServerResponse, now = new Date()): Promise<void> {
  const online = readLabel(await readFile(join(current, 'release.json'), 'utf8').catch(() => undefined));
  const body =
    online === undefined
      ? { problem: nothingOnline }
      : {
          release: online.id,
          releasedOn: online.releasedOn,
          age: Math.round((now.getTime() - Date.parse(online.releasedOn)) / 1000),
        };
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
  reply.writeHead(online === undefined ? 503 : 200, headers).end(JSON.stringify(body));
}
