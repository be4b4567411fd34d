/**
 * Compresses texts of the site as far as brotli can (RFC 7932), one after the other, for as long as a portion may take.
 * Says in JSON, a line a text, what it was made from and, where it got shorter, where its form is; by then that is on the
 * disk. Run by compression.ts, at low priority: readers and the officer come first.
 * usage: node scripts/publisher/compress.ts <folder of the site> <folder for forms> <path>…
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { hashOf } from '../disk/hash-files.ts';
import { compressedPath } from '../release/compressed.ts';

/** How long a portion takes, in milliseconds; a text that is begun is ended. */
const portion = 2000;
/** What is shorter, in bytes, the network carries in one packet as it is. */
const shortest = 1024;

const [site = '', folder = '', ...paths] = process.argv.slice(2);

// The lowest one (POSIX nice).
setPriority(19);
const began = performance.now();
for (const [n, path] of paths.entries()) {
  if (performance.now() - began > portion) break;
  const name = join(site, path);
  // A page may go while this runs.
  if (existsSync(name))
    console.log(JSON.stringify(formOf(path, readFileSync(name), join(folder, compressedPath(String(n))))));
}

function formOf(path: string, text: Buffer, file: string) {
  const madeFrom = hashOf(text);
  if (text.length < shortest) return { path, madeFrom };
  const form = brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
  if (form.length >= text.length) return { path, madeFrom };
  writeFileSync(file, form, { flush: true });
  return { path, madeFrom, form: { file, hash: hashOf(form) } };
}
