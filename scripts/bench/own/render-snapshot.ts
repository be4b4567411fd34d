/**
 * The whole site from a snapshot, in which Markdown is HTML already: the full render of the publisher.
 * usage: node scripts/bench/own/render-snapshot.ts <templates> <assets> <out> <snapshot>
 */
import { entriesIn, writeSite } from './write-site.ts';

const [templates = '', assets = '', out = '', snapshot = ''] = process.argv.slice(2);
await writeSite(entriesIn(snapshot), { templates, assets, out });
