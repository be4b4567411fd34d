import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../disk/hash-files.ts';
import { compressedPath, isCompressed } from '../../release/compressed.ts';
import { pickSome, type Random } from '../content/random.ts';

/** What readers ask for of a release. */
export type Mix = {
  /** Paths as a request has them, in the order in which they are asked for. */
  readonly paths: readonly string[];
  /** The mean length of a body, in bytes as they are sent. */
  readonly meanBytes: number;
  /** The file whose body is as long as the mean one, or nearest to that. */
  readonly meanFile: string;
};

/**
 * What readers seldom ask for, though it is half of the files: pictures for links that are shared, the shards
 * of the search, ZIPs; and what is for servers.
 */
const passedOver = /^(?:_former|share|pagefind|press-kits)\/|^(?:_headers|_redirects|former-addresses\.json)$/;

/** Every page, list, feed, calendar, text and table of a site in each language, with all that pages load, as lots fall. */
export function mixOf(site: string, random: Random): Mix {
  const files = filesBelow(site).filter((file) => !isCompressed(file) && !passedOver.test(file));
  const sent = files.map((file) => sentFile(site, file)).map((file) => ({ file, bytes: statSync(file).size }));
  const meanBytes = sent.reduce((sum, { bytes }) => sum + bytes, 0) / sent.length;
  const [nearest] = sent.toSorted((a, b) => Math.abs(a.bytes - meanBytes) - Math.abs(b.bytes - meanBytes));
  if (nearest === undefined) throw new RangeError(`${site} holds no file.`);
  return { paths: pickSome(random, files, files.length).map(pathOf), meanBytes, meanFile: nearest.file };
}

/** The path at which a file is asked for. */
export const pathOf = (file: string): string => encodeURI(`/${file.replace(/(^|\/)index\.html$/, '$1')}`);

/** The file whose bytes are sent to whoever takes brotli. */
function sentFile(site: string, file: string): string {
  const form = join(site, compressedPath(file));
  return existsSync(form) ? form : join(site, file);
}
