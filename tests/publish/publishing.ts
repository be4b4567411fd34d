/** A publisher of content in memory, with everything real but the CMS. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentType } from 'shared/generated/index';
import type { PublicationRequest, Report } from 'shared/publication';
import { Compression } from '../../scripts/publisher/background/compression.ts';
import { BackgroundFiles } from '../../scripts/publisher/background/files.ts';
import { Inspection } from '../../scripts/publisher/background/inspection.ts';
import { LastFit } from '../../scripts/publisher/last-fit.ts';
import { LiveSite } from '../../scripts/publisher/live-site.ts';
import { Publisher } from '../../scripts/publisher/publisher.ts';
import { mediaStore } from '../../scripts/pull/media.ts';
import { NotFound } from '../../scripts/pull/request.ts';
import type { RawAddress, RawEntry, Source } from '../../scripts/pull/source.ts';
import { releasesIn } from '../../scripts/release/releases.ts';
import { compileTemplates } from '../../scripts/render/compile.ts';
import { assetsIn, loadRenderer } from '../../scripts/render/load.ts';
import { temporaryFolder } from './plan.ts';

export const siteUrl = 'http://localhost:4321/';

type Content = ReadonlyMap<ContentType, readonly RawEntry[]>;

/** Content in memory as a source. */
export function memorySource(
  content: Content,
  files: ReadonlyMap<string, Buffer> = new Map(),
  former: readonly RawAddress[] = [],
): Source {
  return {
    entries: ({ type }, ids) => {
      const entries = content.get(type as ContentType) ?? [];
      return Promise.resolve(ids === undefined ? entries : entries.filter(({ id }) => ids.includes(id)));
    },
    former: (ids) => Promise.resolve(former.filter(({ id }) => ids?.includes(id) ?? true)),
    media: (url) => {
      const bytes = files.get(url);
      return bytes === undefined ? Promise.reject(new NotFound(`no ${url}`)) : Promise.resolve(bytes);
    },
  };
}

/** The templates as they are, in a folder of their own: another copy is another program with content of its own. */
export async function templatesCopy(): Promise<string> {
  const copy = join(temporaryFolder(), 'templates');
  cpSync(await compileTemplates(), copy, { recursive: true });
  return copy;
}

/** Everything that a publisher has, at an instant that a test may move. */
export async function publishing(source: Source, varFolder = temporaryFolder()) {
  const templates = await templatesCopy();
  const [renderer, releases] = [await loadRenderer(templates), releasesIn(varFolder)];
  const [media, clock] = [join(varFolder, 'media'), { now: new Date('2026-11-23T12:00:00Z') }];
  const reports: Report[] = [];
  const requests: PublicationRequest[] = [];
  const site = new LiveSite({
    ...{ renderer, releases, media, siteUrl, assets: assetsIn(templates), draft: join(varFolder, 'publisher/draft') },
    lastFit: new LastFit(join(varFolder, 'publisher')),
  });
  const background = new BackgroundFiles({
    ...{ renderer, icon: join(templates, 'client/icon.svg') },
    ...{ site: siteUrl, folder: join(varFolder, 'publisher/background') },
  });
  const current = join(varFolder, 'current/site');
  const compression = new Compression({
    ...{ releases, site: current, folder: join(varFolder, 'publisher/compression') },
  });
  const cms = {
    requests: () => Promise.resolve(requests),
    attended: () => Promise.resolve(true),
    report: (report: Report) => Promise.resolve(void reports.push(report)),
  };
  const warnings: object[] = [];
  const errors: object[] = [];
  const log = {
    info: () => undefined,
    warn: (what: object) => void warnings.push(what),
    error: (what: object) => void errors.push(what),
  };
  const publisher = new Publisher({
    ...{ cms, source, site, background, compression, inspection: new Inspection(current), releases, siteUrl, log },
    ...{ media: mediaStore(media), now: () => clock.now },
    // The memory of this process is the test runner's.
    memory: { giveBack: () => undefined },
  });
  return {
    publisher,
    cms,
    site,
    renderer,
    releases,
    reports,
    warnings,
    errors,
    requests,
    clock,
    varFolder,
    current,
  };
}
