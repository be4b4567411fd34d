/**
 * The whole site from content files: read, validate, sanitise, render Markdown, render pages.
 * usage: node scripts/bench/own/render-content.ts <templates> <assets> <out> <content> <media>
 */
import { Assembly } from '../../pull/assembly.ts';
import { readDocuments } from '../../pull/border.ts';
import { contentFolder } from '../../pull/folder.ts';
import { mediaStore } from '../../pull/media.ts';
import { writeSite } from './write-site.ts';

const [templates = '', assets = '', out = '', content = '', media = ''] = process.argv.slice(2);
const { change } = new Assembly().apply(await readDocuments(contentFolder(content), mediaStore(media)));
await writeSite(change.entries, { templates, assets, out });
