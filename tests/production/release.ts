/** A small site that the project's own publisher has put online, and what a CMS would do to it. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { dirname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { ContentType } from 'shared/generated/index';
import { pathFor } from 'shared/paths';
import { filesBelow } from '../../scripts/disk/hash-files.ts';
import type { RawAddress, RawEntry } from '../../scripts/pull/source.ts';
import { siteServer } from '../../scripts/serve/server.ts';
import { edit, fewOf, planContent } from '../publish/plan.ts';
import { memorySource, publishing } from '../publish/publishing.ts';

/** The entry that gets another address in French, and the one that is withdrawn in Arabic. */
const [moved, withdrawn] = ['tanger', 'rabat'] as const;

/** The address at which a file of the site is read. */
export const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** The files of a release that have an address: without compressed forms and marks. */
export const servedFiles = (site: string): string[] =>
  filesBelow(site).filter((file) => !/\.br$|^_former\//.test(file));

export async function releasedSite() {
  const content = fewOf(await planContent(), [moved, withdrawn]);
  const former: RawAddress[] = [];
  const here = await publishing(memorySource(content, new Map(), former));
  const slugOf = (id: string, language: RawEntry['language']): string =>
    String(content.get('city')?.find((one) => one.id === id && one.language === language)?.attributes['slug']);
  const address = (id: string, language: 'fr' | 'ar'): string => pathFor('city', language, slugOf(id, language));
  let asked = 0;
  const publish = async (documentId: string, language: RawEntry['language'], type: ContentType = 'city') => {
    const at = here.clock.now.toISOString();
    const id = (asked += 1);
    await here.publisher.handle([{ id, at, kind: 'entry', type, documentId, languages: [language] }]);
  };
  const leave = (id: string, language: 'fr' | 'ar', value: object): void => {
    const slug = slugOf(id, language);
    former.push({ type: 'city', id, value: { on: '2026-11-23', language, slug, ...value } });
  };
  await here.publisher.reconcile();
  await here.publisher.jobs.makeFiles();
  const left = { moved: address(moved, 'fr'), withdrawn: address(withdrawn, 'ar') };
  leave(moved, 'fr', { kind: 'renamed' });
  edit(content, 'city', moved, 'fr', { slug: 'adresse-neuve' });
  await publish(moved, 'fr');
  leave(withdrawn, 'ar', { kind: 'withdrawn', reason: 'سبب السحب' });
  const isLeft = (one: RawEntry): boolean => one.id !== withdrawn || one.language !== 'ar';
  content.set('city', (content.get('city') ?? []).filter(isLeft));
  await publish(withdrawn, 'ar');
  await here.publisher.jobs.makeFiles();
  await here.publisher.jobs.compress(new AbortController().signal);
  return {
    site: here.current,
    current: dirname(here.current),
    varFolder: here.varFolder,
    left,
    now: { moved: address(moved, 'fr') },
    /** Puts another text online. */
    write: async (summary: string): Promise<void> => {
      edit(content, 'city', moved, 'fr', { summary });
      await publish(moved, 'fr');
    },
    file: (path: string): string => join(here.current, path),
  };
}

/** The local server as nginx has it behind itself. */
export async function localServer(current: string): Promise<{ server: Server; port: number; close: () => void }> {
  const server = siteServer(current).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { server, port: (server.address() as AddressInfo).port, close };
}
