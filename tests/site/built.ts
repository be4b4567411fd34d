import { join } from 'node:path';
import type { ContentType } from 'shared/generated/index';
import { buildSite } from '../../scripts/build/site.ts';
import { readSite, type BuiltSite } from '../../scripts/check-site/pages.ts';
import { pull } from '../../scripts/pull/pull.ts';
import type { RawEntry } from '../../scripts/pull/source.ts';
import { temporaryFolder } from '../publish/plan.ts';

/** Builds a site from content in memory, in folders of its own, as it would be on the 23rd of November 2026. */
export async function built(
  content: Map<ContentType, RawEntry[]>,
  media = new Map<string, Buffer>(),
): Promise<BuiltSite & { said: string[] }> {
  const folder = temporaryFolder();
  const said: string[] = [];
  const source = {
    entries: ({ type }: { readonly type: string }) => Promise.resolve(content.get(type as ContentType) ?? []),
    media: (url: string) => {
      const bytes = media.get(url);
      return bytes === undefined ? Promise.reject(new Error(`no ${url}`)) : Promise.resolve(bytes);
    },
  };
  await pull(source, { varFolder: folder, today: '2026-11-23', say: (line) => said.push(line) });
  await buildSite(join(folder, 'snapshot'), join(folder, 'dist'));
  return { ...readSite(join(folder, 'dist')), said };
}
