/**
 * Compresses texts of the site as far as brotli can (RFC 7932), one after the other. Says in JSON, a line a text, what it
 * was made from and, where it got shorter, where its form is; by then that is on the disk. Run by compression.ts.
 * usage: node scripts/publisher/background/compress.ts <folder of the site> <folder for forms> <path>…
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { hashOf } from '../../disk/hash-files.ts';
import { compressedPath } from '../../release/compressed.ts';
import { atLeisure } from './leisure.ts';

/** What is shorter, in bytes, the network carries in one packet as it is. */
const shortest = 1024;

const [site = '', folder = '', ...paths] = process.argv.slice(2);
let made = 0;

for (const path of atLeisure(paths)) {
  const name = join(site, path);
  // A page may go while this runs.
  if (existsSync(name)) console.log(JSON.stringify({ path, ...formOf(readFileSync(name)) }));
}

function formOf(text: Buffer) {
  const madeFrom = hashOf(text);
  if (text.length < shortest) return { madeFrom };
  const form = brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
  if (form.length >= text.length) return { madeFrom };
  const file = join(folder, compressedPath(String((made += 1))));
  writeFileSync(file, form, { flush: true });
  return { madeFrom, form: { file, hash: hashOf(form) } };
}
