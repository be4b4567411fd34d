/**
 * Shows drafts, in the site's own templates, to whoever has an address that opens them, until it is told to stop. The
 * log is on standard output, in JSON, a line a request.
 * usage: node scripts/preview.ts
 * environment: CMS_URL, CMS_PUBLIC_URL, CMS_PREVIEW_TOKEN, PREVIEW_SECRET, PREVIEW_PORT, PREVIEW_HOST, SITE_URL, VAR_DIR
 */
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { adminOrigin, cmsUrl, given, previewPort, siteUrl } from './command/environment.ts';
import { Failure, messageOf, run } from './command/failure.ts';
import { logger } from './command/logger.ts';
import { varFolder } from './command/paths.ts';
import { requiredSecret } from './command/required-secret.ts';
import { previewCms } from './preview/cms.ts';
import { startPreview } from './preview/start.ts';
import { compileTemplates } from './render/compile.ts';

/** How long until a CMS that did not answer is asked again, in milliseconds. */
const retry = 2000;

await run(async () => {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  const log = logger('preview');
  const { server, publications } = await startPreview({
    ...{
      cms: previewCms(cmsUrl(), requiredSecret('CMS_PREVIEW_TOKEN')),
      secret: requiredSecret('PREVIEW_SECRET'),
      log,
    },
    ...{ templates: await compileTemplates(), varFolder, siteUrl: siteUrl(), admin: adminOrigin() },
  });
  server.listen(previewPort(), given('PREVIEW_HOST') ?? '127.0.0.1');
  await once(server, 'listening').catch(() => {
    throw new Failure(`Le port ${previewPort()} n’est pas libre : choisissez-en un autre avec PREVIEW_PORT.`);
  });
  log.info(`L’aperçu est à l’adresse http://localhost:${previewPort()}/`);
  while (!publications.isReady && !stop.signal.aborted) {
    await publications.begin().catch(async (error: unknown) => {
      log.error({ line: messageOf(error) }, 'the content could not be read');
      await pause(retry, undefined, { signal: stop.signal }).catch(() => undefined);
    });
  }
  if (!stop.signal.aborted) await once(stop.signal, 'abort');
  server.close();
  server.closeAllConnections();
});
process.exit();
