/**
 * The whole site from content files: read, validate, sanitise, render Markdown, write a snapshot, render pages.
 * usage: node scripts/bench/own/render-content.ts <templates> <assets> <out> <content> <var>
 */
import { todayInMorocco } from 'shared/today';
import { siteUrl } from '../../command/environment.ts';
import { contentFolder } from '../../pull/folder.ts';
import { pull } from '../../pull/pull.ts';
import { renderPages } from '../../render/whole.ts';
import { layAssets } from '../../render/write.ts';

const [templates = '', assets = '', out = '', content = '', varFolder = ''] = process.argv.slice(2);
const today = todayInMorocco(new Date());
const { folder } = await pull(contentFolder(content), { varFolder, today, siteUrl: siteUrl(), say: () => undefined });
await renderPages({ templates, snapshot: folder, out });
layAssets(assets, out);
