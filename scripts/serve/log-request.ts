import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';

/** One line a request: of the reader nothing, and of the question neither what was searched for nor any other parameter. */
export function logWhenDone(
  log: Pick<Logger, 'info'>,
  request: IncomingMessage,
  reply: ServerResponse,
  path: string,
): void {
  const began = performance.now();
  reply.once('close', () => {
    const duration = Math.round((performance.now() - began) * 10) / 10;
    const whole = reply.writableFinished ? {} : { aborted: true };
    log.info({ method: request.method, path, status: reply.statusCode, duration, ...whole }, 'request');
  });
}
