import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PreviewState } from 'shared/preview';
import type { Access } from './access.ts';
import type { Watch } from './watch.ts';

/** What a page shows of a document, as a word: it is another once anything that is shown may be. */
export function markOf({ saved, embargoes }: PreviewState): string {
  return createHash('sha256')
    .update(JSON.stringify([saved, embargoes]))
    .digest('base64url')
    .slice(0, 12);
}

/** After how long without news a line is sent all the same, in milliseconds: what stands between closes a silent connection. */
const breath = 20_000;

/**
 * Tells a page, for as long as it is open, that what it shows was saved anew, and that its link opens nothing any more
 * (server-sent events: `saved`, `ended`).
 */
export function tell(
  request: IncomingMessage,
  reply: ServerResponse,
  seen: string,
  access: Access,
  watch: Watch,
): void {
  const { claims } = access;
  const last = request.headers['last-event-id'];
  let mark = typeof last === 'string' ? last : seen;
  reply.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  const say = (event: string): void => void reply.write(`id: ${mark}\nevent: ${event}\ndata: ${mark}\n\n`);
  const look = (state: PreviewState): void => {
    const isOver = claims.until <= Date.now() || state.saved === '';
    if (isOver || (claims.link !== undefined && state.link !== 'live')) say('ended');
    const now = markOf(state);
    if (now === mark) return;
    mark = now;
    say('saved');
  };
  reply.write(':\n\n');
  look(access.state);
  const leave = watch.look(claims, look);
  const timer = setInterval(() => reply.write(':\n\n'), breath);
  reply.once('close', () => {
    clearInterval(timer);
    leave();
  });
}
