import { z } from 'zod';
import { formerLine, type FormerLine } from 'shared/former-address';

/** The file by which hosts of static sites are told where to lead readers (Netlify, Cloudflare Pages). */
export const redirectsFile = '_redirects';

/** What `former-addresses.json` holds. */
export function readFormerTable(json: string): readonly FormerLine[] {
  return z.array(formerLine).parse(JSON.parse(json));
}

/**
 * The same for hosts of static sites, a line an address. Where a host has no answer 410, its line is passed over, and the
 * notice is a page like any other.
 */
export function redirectsOf(table: readonly FormerLine[]): string {
  return table.map((line) => `${ruleOf(line)}\n`).join('');
}

function ruleOf(line: FormerLine): string {
  const from = encodeURI(line.from);
  if (line.status === 410) return `${from} ${from} 410`;
  const to = line.to.startsWith('/') ? encodeURI(line.to) : line.to;
  return line.withBelow ? `${from}* ${to}:splat 301` : `${from} ${to} 301`;
}
