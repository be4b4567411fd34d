import { formerLine, type FormerLine } from 'shared/former-address';
import { languageCodes } from 'shared/languages';
import { homePath, missingFileFor } from 'shared/paths';
import { z } from 'zod';
import { cacheControl, hashedFolders, responseHeaders } from '../serve/response-headers.ts';

/** What stands in a site beside its own files, for whoever serves them without our server. */
export type ServingFiles = ReadonlyMap<string, string>;

/** The files by which hosts of static sites (Netlify, Cloudflare Pages) are told where to lead readers, and which headers to send. */
const redirectsFile = '_redirects';
const headersFile = '_headers';

/** What `former-addresses.json` holds. */
export function readFormerTable(json: string): readonly FormerLine[] {
  return z.array(formerLine).parse(JSON.parse(json));
}

/** The path in the site of the mark that an entry has left an address, which ends with a slash. */
export const markOf = (from: string): string => `${markFolder}${from}left`;

/** Where the marks stand. */
export const markFolder = '_former';

/**
 * What follows from a site's `former-addresses.json` and its address, by path: `_redirects`, `_headers`, and a mark for each
 * address that was left. A server that reads no tables (nginx) sees by the mark that the page there is not to be answered
 * with 200, and asks who knows; it changes with the release, in the same step.
 */
export function servingFiles(table: string, siteUrl: string): ServingFiles {
  const lines = readFormerTable(table);
  return new Map([
    [redirectsFile, redirectsOf(lines) + missingRules],
    [headersFile, headersOf(siteUrl)],
    ...lines.map((line) => [markOf(line.from), `${line.status}\n`] as const),
  ]);
}

/** The paths of what follows from a table; of none where there is no table. */
export const servingPaths = (table: string | undefined, siteUrl: string): ReadonlySet<string> =>
  new Set(table === undefined ? [] : servingFiles(table, siteUrl).keys());

/**
 * The table for hosts of static sites, a line an address. Where a host has no answer 410, its line is passed over, and the
 * notice is a page like any other.
 */
export function redirectsOf(table: readonly FormerLine[]): string {
  return table.map((line) => `${ruleOf(line)}\n`).join('');
}

/** Which page says in each language that nothing stands at an address; a host that knows no such line has one page for all. */
export const missingRules = languageCodes
  .map((code) => `${homePath(code)}* ${missingFileFor(homePath(code))} 404\n`)
  .join('');

function ruleOf(line: FormerLine): string {
  const from = encodeURI(line.from);
  if (line.status === 410) return `${from} ${from} 410`;
  const to = line.to.startsWith('/') ? encodeURI(line.to) : line.to;
  return line.withBelow ? `${from}* ${to}:splat 301` : `${from} ${to} 301`;
}

/**
 * The headers for hosts of static sites. Both join the values of a header that two rules give, so that how long a file is kept
 * is said of hashed files alone: everything else has the host's own `max-age=0, must-revalidate`.
 */
export function headersOf(siteUrl: string): string {
  const headers = Object.entries(responseHeaders(siteUrl.startsWith('https:')));
  const rules = [
    ['/*', ...headers.map(([name, value]) => `  ${name}: ${value}`)],
    ...hashedFolders.map((folder) => [`${folder}*`, `  Cache-Control: ${cacheControl.hashed}`]),
  ];
  return rules.map((lines) => `${lines.join('\n')}\n`).join('\n');
}
