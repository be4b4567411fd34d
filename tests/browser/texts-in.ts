import { existsSync, readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';

/** A file as text, in every form in which text stands in one: as it is, and unpacked where it is packed; one that has just gone holds none. */
export function textsIn(path: string): string {
  if (!existsSync(path)) return '';
  const file = readFileSync(path);
  if (path.endsWith('.br')) return brotliDecompressSync(file).toString('latin1');
  const packed = file[0] === 0x1f && file[1] === 0x8b ? [gunzipSync(file)] : [];
  const zipped = file.toString('latin1', 0, 4) === 'PK\x03\x04' ? Object.values(unzipSync(file)) : [];
  return [file, ...packed, ...zipped].map((bytes) => Buffer.from(bytes).toString('latin1')).join('\n');
}
