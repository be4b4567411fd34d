/**
 * The whole site from a snapshot, in which Markdown is HTML already: the full render of `npm run build`, without search and
 * pictures, which the peers do not make.
 * usage: node scripts/bench/own/render-snapshot.ts <templates> <assets> <out> <snapshot>
 */
import { renderPages } from '../../render/whole.ts';
import { layAssets } from '../../render/write.ts';

const [templates = '', assets = '', out = '', snapshot = ''] = process.argv.slice(2);
await renderPages({ templates, snapshot, out });
layAssets(assets, out);
