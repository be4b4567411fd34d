/**
 * The floor under everything: the bytes of a finished site, held in memory, written to another folder. Prints the seconds
 * that writing took, reading apart.
 * usage: node scripts/bench/limit/write-bytes.ts <site> <out>
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { writerTo } from '../../render/write.ts';

const [site = '', out = ''] = process.argv.slice(2);
const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file): [string, Buffer] => [relative(site, file), readFileSync(file)]);
const write = writerTo(out);
const began = performance.now();
for (const [path, body] of files) write(path, body);
console.log((performance.now() - began) / 1000);
