/**
 * Publishes what the officer publishes, as soon as it happens, until it is told to stop. A second one in the same folder
 * waits until the first has ended.
 * usage: node scripts/publisher.ts
 * environment: CMS_URL, CMS_READ_TOKEN, CMS_PUBLISHER_TOKEN, SITE_URL, VAR_DIR, PUBLISHER_PORT
 */
import { join } from 'node:path';
import { cmsUrl, required, siteUrl } from './command/environment.ts';
import { run } from './command/failure.ts';
import { varFolder } from './command/paths.ts';
import { Background } from './publisher/background.ts';
import { cmsAt } from './publisher/cms.ts';
import { lead } from './publisher/lead.ts';
import { LiveSite } from './publisher/live-site.ts';
import { Publisher } from './publisher/publisher.ts';
import { runPublisher } from './publisher/run.ts';
import { cmsSource } from './pull/cms.ts';
import { mediaStore } from './pull/media.ts';
import { releasesIn } from './release/releases.ts';
import { compileTemplates } from './render/compile.ts';
import { assetsIn, loadRenderer } from './render/load.ts';
import { logger } from './command/logger.ts';

await run(async () => {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  const log = logger('publisher');
  const cms = cmsAt(cmsUrl(), required('CMS_PUBLISHER_TOKEN'));
  await lead(varFolder, stop.signal, log);
  const templates = await compileTemplates();
  const [renderer, assets] = [await loadRenderer(templates), assetsIn(templates)];
  const [releases, media] = [releasesIn(varFolder), join(varFolder, 'media')];
  const site = new LiveSite({ renderer, releases, assets, media, draft: join(varFolder, 'publisher/draft') });
  const background = new Background({
    ...{ renderer, icon: join(templates, 'client/icon.svg') },
    ...{ site: siteUrl(), folder: join(varFolder, 'publisher/background') },
  });
  const publisher = new Publisher({
    ...{ cms, site, background, releases, log, siteUrl: siteUrl(), now: () => new Date() },
    ...{ source: cmsSource(), media: mediaStore(media) },
  });
  await runPublisher({ publisher, cms, log, signal: stop.signal });
  releases.close();
});
process.exit();
