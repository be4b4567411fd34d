import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import Negotiator from 'negotiator';
import { parse } from 'range-parser';
import type { FoundFile } from './found-file.ts';
import { isText, mediaTypeOf } from './media-type.ts';
import { cacheControlOf } from './response-headers.ts';

/** Whether a reader asks for a part; such an answer is not compressed, since the part is one of the file as it is. */
export const asksForPart = ({ headers }: IncomingMessage): boolean =>
  // A condition on the range asks for a strong validator (RFC 9110), which this server does not give.
  headers.range !== undefined && headers['if-range'] === undefined;

/** Whether a reader takes brotli, and likes it no less than a text as it is (RFC 9110 12.5.3); silence is no consent. */
export const takesBrotli = (request: IncomingMessage): boolean =>
  new Negotiator(request).encodings(['br', 'identity'])[0] === 'br';

/** Answers with a file, a part of it (RFC 9110, one range) or word that the reader has it already; closes the file. */
export async function sendFile(
  request: IncomingMessage,
  reply: ServerResponse,
  path: string,
  file: FoundFile,
): Promise<void> {
  try {
    setHeaders(reply, path, file);
    await send(request, reply, file);
  } finally {
    await file.handle.close();
  }
}

function setHeaders(reply: ServerResponse, path: string, { ending, coding, modified, etag }: FoundFile): void {
  reply.setHeader('Content-Type', mediaTypeOf(ending));
  if (isText(ending)) reply.appendHeader('Vary', 'Accept-Encoding');
  if (coding !== undefined) reply.setHeader('Content-Encoding', coding);
  reply.setHeader('Cache-Control', cacheControlOf(path));
  reply.setHeader('Last-Modified', modified.toUTCString());
  reply.setHeader('ETag', etag);
  reply.setHeader('Accept-Ranges', 'bytes');
}

async function send(request: IncomingMessage, reply: ServerResponse, file: FoundFile): Promise<void> {
  const { handle, size, etag } = file;
  const range = asksForPart(request) ? partOf(size, request.headers.range ?? '') : undefined;
  if (request.headers['if-none-match']?.split(',').some((known) => known.trim() === etag)) reply.writeHead(304);
  else if (range === 'none') reply.writeHead(416, { 'Content-Range': `bytes */${size}` });
  else if (request.method === 'HEAD')
    reply.writeHead(200, knowsLength(request, file) ? { 'Content-Length': size } : {});
  else {
    const { start, end } = range ?? { start: 0, end: size - 1 };
    const part = range && { 'Content-Range': `bytes ${start}-${end}/${size}` };
    reply.writeHead(range === undefined ? 200 : 206, { 'Content-Length': end - start + 1, ...part });
    if (size > 0) return await pipeline(handle.createReadStream({ start, end }), reply);
  }
  reply.end();
}

/** Whether GET would send as many bytes (RFC 9110 8.6): a text that is compressed while it is sent has them counted by nobody. */
const knowsLength = ({ headers }: IncomingMessage, { ending, coding }: FoundFile): boolean =>
  coding !== undefined || !isText(ending) || headers['accept-encoding'] === undefined;

/** The one range that is asked for; 'none' where the file does not reach so far; nothing where it is to be sent whole. */
function partOf(size: number, asked: string): { start: number; end: number } | 'none' | undefined {
  const { code, type, ranges } = parse(size, asked);
  if (type !== 'bytes' || code === 1) return undefined;
  return ranges.length === 0 ? 'none' : ranges.length === 1 ? ranges[0] : undefined;
}
