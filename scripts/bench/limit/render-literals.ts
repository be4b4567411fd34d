/**
 * What no generator can undercut: Markdown by marked, pages by template literals, and write.
 * usage: node scripts/bench/limit/render-literals.ts <assets> <out> <peer.json> <templates.mjs>
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { marked } from 'marked';
import type { PeerContent } from '../peer/editions.ts';
import { articlePages, listPages, sitemapOf, type TemplateFunctions } from '../peer/pages.ts';
import { Shelf } from '../peer/shelf.ts';
import { layAssets, writerTo } from '../../render/write.ts';

const [assets = '', out = '', contentFile = '', templatesFile = ''] = process.argv.slice(2);
const { editions, articles } = JSON.parse(readFileSync(contentFile, 'utf8')) as PeerContent;
const templates = ((await import(pathToFileURL(templatesFile).href)) as { default: TemplateFunctions }).default;
const write = writerTo(out);
const addresses: string[] = [];
for (const edition of editions) {
  const own = articles.filter(({ language }) => language === edition.language);
  const html = new Map<string, string>();
  const shelf = new Shelf(edition, own, ({ id, body }) => {
    const known = html.get(id) ?? marked.parse(body, { async: false });
    html.set(id, known);
    return known;
  });
  for (const { path, make } of [
    ...articlePages(edition, own, shelf, templates),
    ...listPages(edition, shelf, templates),
  ]) {
    write(path, make());
    if (path.endsWith('index.html')) addresses.push(`/${path.slice(0, -'index.html'.length)}`);
  }
}
write('sitemap-0.xml', sitemapOf(addresses, 'http://localhost:4321'));
layAssets(assets, out);
