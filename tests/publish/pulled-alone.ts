/**
 * Pulls once from a CMS and says what came of it, and the most memory that it held, in MB.
 * usage: node tests/publish/pulled-alone.ts <CMS_URL> <folder> <limits as JSON>
 */
import { readFileSync } from 'node:fs';
import { messageOf } from '../../scripts/command/failure.ts';
import { pull } from '../../scripts/pull/pull.ts';
import { strapi, usualLimits } from '../../scripts/pull/strapi.ts';

const [url = '', varFolder = '', given = '{}'] = process.argv.slice(2);
const order = { varFolder, today: '2026-11-23', siteUrl: 'http://localhost:4321', say: () => undefined };
const limits = { ...usualLimits, retries: 0, ...(JSON.parse(given) as object) };
const line = await pull(strapi({ url, token: 'any', limits }), order).then(() => 'pulled', messageOf);
// Not `resourceUsage`: its peak may be that of the process which started this one.
const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
console.log(JSON.stringify({ line, peak: Number(peak) / 1024 }));
