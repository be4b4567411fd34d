/**
 * Publishes what the officer publishes, as soon as it happens, until it is told to stop. A second one in the same folder
 * waits until the first has ended.
 * usage: node scripts/publisher.ts [--accept-shrink]   (once, where the CMS has lost much of its content on purpose)
 * environment: CMS_URL, CMS_READ_TOKEN, CMS_PUBLISHER_TOKEN, SITE_URL, VAR_DIR, PUBLISHER_PORT, PUBLISHER_HOST
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { collectDefaultMetrics } from 'prom-client';
import { cmsUrl, given, publisherPort, siteUrl } from './command/environment.ts';
import { Failure, run } from './command/failure.ts';
import { Memory } from './command/memory.ts';
import { optionsOf } from './command/options.ts';
import { varFolder } from './command/paths.ts';
import { requiredSecret } from './command/required-secret.ts';
import { Compression } from './publisher/background/compression.ts';
import { BackgroundFiles } from './publisher/background/files.ts';
import { Inspection } from './publisher/background/inspection.ts';
import { cmsAt } from './publisher/cms.ts';
import { healthServer } from './publisher/health.ts';
import { lead } from './publisher/lead.ts';
import { LastFit } from './publisher/last-fit.ts';
import { LiveSite } from './publisher/live-site.ts';
import { Publisher } from './publisher/publisher.ts';
import { runPublisher } from './publisher/run.ts';
import { cmsSource } from './pull/cms.ts';
import { mediaStore } from './pull/media.ts';
import { releasesIn } from './release/releases.ts';
import { compileTemplates } from './render/compile.ts';
import { assetsIn, loadRenderer } from './render/load.ts';
import { logger } from './command/logger.ts';

// The heap may grow by a third between two collections, not threefold: each page leaves buffers behind, and a CMS stands
// beside the publisher. At ten thousand articles in three languages it is a third of the memory, at no cost in time.
setFlagsFromString('--heap-growing-percent=30');

await run(async () => {
  const acceptShrink = optionsOf({ 'accept-shrink': { type: 'boolean' } })['accept-shrink'] === true;
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  const log = logger('publisher');
  const cms = cmsAt(cmsUrl(), requiredSecret('CMS_PUBLISHER_TOKEN'));
  const releases = releasesIn(varFolder);
  const running: { publisher?: Publisher } = {};
  const health = healthServer(() => running.publisher, releases).listen(
    publisherPort(),
    given('PUBLISHER_HOST') ?? '127.0.0.1',
  );
  await once(health, 'listening').catch(() => {
    throw new Failure(`Le port ${publisherPort()} n’est pas libre : choisissez-en un autre avec PUBLISHER_PORT.`);
  });
  await lead(varFolder, stop.signal, log);
  // Told to stop while another one leads: what lies in the folder is that one's.
  if (stop.signal.aborted) return;
  const templates = await compileTemplates();
  const [renderer, assets] = [await loadRenderer(templates), assetsIn(templates)];
  const media = join(varFolder, 'media');
  const lastFit = new LastFit(join(varFolder, 'publisher'));
  const site = new LiveSite({
    ...{ renderer, releases, assets, media, lastFit, siteUrl: siteUrl() },
    draft: join(varFolder, 'publisher/draft'),
  });
  const background = new BackgroundFiles({
    ...{ renderer, icon: join(templates, 'client/icon.svg') },
    ...{ site: siteUrl(), folder: join(varFolder, 'publisher/background') },
  });
  const inspection = new Inspection(join(varFolder, 'current/site'));
  const compression = new Compression({
    ...{ releases, site: join(varFolder, 'current/site'), folder: join(varFolder, 'publisher/compression') },
  });
  const publisher = new Publisher({
    ...{ cms, site, background, compression, inspection, releases, log, siteUrl: siteUrl(), now: () => new Date() },
    ...{ source: cmsSource(), media: mediaStore(media), memory: new Memory(), acceptShrink },
  });
  running.publisher = publisher;
  collectDefaultMetrics({ register: publisher.metrics.registry });
  await runPublisher({ publisher, cms, log, signal: stop.signal });
  health.close();
  releases.close();
  lastFit.close();
});
process.exit();
