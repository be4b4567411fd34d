import { lookup } from 'mrmime';

/** What a file is, where its ending alone does not say in which letters it is written (RFC 7303, 4180, 5545 and 9116). */
const own: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8; header=present',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
};

/** The media type of a file by the ending of its name, with the dot. */
export const mediaTypeOf = (ending: string): string => own[ending] ?? lookup(ending) ?? 'application/octet-stream';

/** Whether a file is a text, which compression makes shorter; everything else that the site has is compressed already. */
export const isText = (ending: string): boolean => /^text\/|[/+](?:json|xml)(?:;|$)/.test(mediaTypeOf(ending));

/** The endings of the site's files, with the dot; a server that has a table sends anything else as bytes that nobody interprets. */
export const endings: readonly string[] = [
  ...['html', 'css', 'js', 'mjs', 'json', 'geojson', 'xml', 'csv', 'ics', 'txt', 'svg', 'webmanifest', 'wasm'],
  ...['avif', 'webp', 'png', 'jpg', 'jpeg', 'gif', 'ico', 'woff2', 'pdf', 'zip', 'mp4'],
].map((name) => `.${name}`);

/** What the texts among them are, each once. */
export const textTypes: readonly string[] = [...new Set(endings.filter(isText).map(mediaTypeOf))];
