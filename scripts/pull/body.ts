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
 * Reads a reply line by line and gives back what `take` made of them. What follows the last line break is no line. Each
 * line renews the patience with the next one.
 * @param most bytes of a line, and of all of them, after decompression: what is made of them is held, and a list may be a
 * compression bomb though none of its lines is.
 * @param begin makes, for each attempt anew, what takes the lines and what gives the result at their end.
 */
export function eachLine<T>(
  most: { readonly line: number; readonly all: number },
  begin: () => { take(line: string): void; end(): T },
): Reader<T> {
  return async (body, renew) => {
    const { take, end } = begin();
    let parts: Uint8Array[] = [];
    let [size, all] = [0, 0];
    const keep = (part: Uint8Array): void => {
      size += part.byteLength;
      if (size > most.line) throw tooLarge(most.line);
      parts.push(part);
    };
    for await (const chunk of body) {
      all += chunk.byteLength;
      if (all > most.all) throw tooLarge(most.all);
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
