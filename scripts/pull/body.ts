import { Final } from './fault.ts';
import type { Reader } from './request.ts';

/** Reads a reply of at most so many bytes, after decompression, as one. */
export function wholeBody(bytes: number): Reader<Buffer> {
  return async (body) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > bytes) throw tooLarge(bytes);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  };
}

/**
 * Reads a reply line by line, each of at most so many bytes, and gives back what `take` made of them. What follows the
 * last line break is no line. Each line renews the patience with the next one.
 * @param begin makes, for each attempt anew, what takes the lines and what gives the result at their end.
 */
export function eachLine<T>(bytes: number, begin: () => { take(line: string): void; end(): T }): Reader<T> {
  return async (body, renew) => {
    const { take, end } = begin();
    let parts: Uint8Array[] = [];
    let size = 0;
    const keep = (part: Uint8Array): void => {
      size += part.byteLength;
      if (size > bytes) throw tooLarge(bytes);
      parts.push(part);
    };
    for await (const chunk of body) {
      let from = 0;
      for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
        keep(chunk.subarray(from, at));
        take(Buffer.concat(parts).toString('utf8'));
        renew();
        parts = [];
        size = 0;
        from = at + 1;
      }
      if (from < chunk.byteLength) keep(chunk.subarray(from));
    }
    return end();
  };
}

const lineFeed = 10;

function tooLarge(bytes: number): Final {
  return new Final(`la réponse dépasse ${bytes} octets`);
}
