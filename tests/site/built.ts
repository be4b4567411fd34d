import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import type { ContentType } from 'shared/generated/index';
import { buildSite } from '../../scripts/build/site.ts';
import * as checked from '../../scripts/check-site/pages.ts';
import { siteUrl } from '../../scripts/command/environment.ts';
import { pull } from '../../scripts/pull/pull.ts';
import type { RawAddress, RawEntry } from '../../scripts/pull/source.ts';
import { temporaryFolder } from '../publish/plan.ts';

type Media = ReadonlyMap<string, Buffer>;
type Content = ReadonlyMap<ContentType, RawEntry[]>;

/** A page with the tree of its elements. */
export type Page = checked.Page & { readonly root: HTMLElement };
/** A built site, its pages with their trees, and what the pull had to say. */
export type BuiltSite = Omit<checked.BuiltSite, 'pages'> & {
  readonly pages: ReadonlyMap<string, Page>;
  readonly said: readonly string[];
};

/**
 * Builds a site from content in memory, as it would be on the 23rd of November 2026. The test files of one run that ask
 * for the same content read the same site, and change nothing in it (`TEST_SITES`, which scripts/test.ts gives).
 */
export async function built(
  content: Content,
  media: Media = new Map(),
  former: readonly RawAddress[] = [],
): Promise<BuiltSite> {
  const sites = process.env['TEST_SITES'] ?? temporaryFolder();
  const folder = join(sites, digestOf(content, media, former));
  const spoken = join(folder, 'said.json');
  if (!existsSync(spoken)) {
    const said: string[] = [];
    const source = {
      entries: ({ type }: { readonly type: string }) => Promise.resolve(content.get(type as ContentType) ?? []),
      former: () => Promise.resolve(former),
      media: (url: string) => {
        const bytes = media.get(url);
        return bytes === undefined ? Promise.reject(new Error(`no ${url}`)) : Promise.resolve(bytes);
      },
    };
    const draft = temporaryFolder();
    await pull(source, { varFolder: draft, today: '2026-11-23', siteUrl: siteUrl(), say: (line) => said.push(line) });
    await buildSite(join(draft, 'snapshot'), join(draft, 'dist'));
    writeFileSync(join(draft, 'said.json'), JSON.stringify(said));
    try {
      renameSync(draft, folder);
    } catch (error) {
      // Another test file has made the same meanwhile.
      if (!existsSync(spoken)) throw error;
    }
  }
  const site = checked.readSite(join(folder, 'dist'));
  const pages = new Map(
    [...site.pages].map(([path, page]) => [path, { ...page, root: parse(page.html, { comment: false }) }]),
  );
  return { ...site, pages, said: JSON.parse(readFileSync(spoken, 'utf8')) as string[] };
}

function digestOf(content: Content, media: Media, former: readonly RawAddress[]): string {
  const digest = createHash('sha256').update(JSON.stringify([[...content], former]));
  for (const [url, bytes] of media) digest.update(url).update(bytes);
  return digest.digest('hex').slice(0, 16);
}
