/**
 * From a fresh clone to a served site: secrets, CMS, the plan's content, preview, publisher, server.
 * usage: node scripts/start.ts [--accept-shrink]   (Ctrl-C stops everything; what is done already is skipped)
 * environment: CMS_PORT, SITE_PORT, PUBLISHER_PORT, PREVIEW_PORT, VAR_DIR and the rest of .env.example
 */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { forgetPreviewSecrets, port, previewPort, publisherPort, sitePort, siteUrl } from './command/environment.ts';
import { messageOf, run } from './command/failure.ts';
import { logger } from './command/logger.ts';
import { optionsOf } from './command/options.ts';
import { varFolder } from './command/paths.ts';
import { listen, siteServer } from './serve/server.ts';
import { writeSecrets } from './setup/secrets.ts';
import { stopAll } from './start/children.ts';
import { buildCms, isCmsBuilt, startCms } from './start/cms.ts';
import { requireFreePort, requireRoom } from './start/conditions.ts';
import { startPreview } from './start/preview.ts';
import { startPublisher } from './start/publisher.ts';
import { step } from './start/step.ts';

const logs = join(varFolder, 'logs');
let site: Server | undefined;
let stopping = false;

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  console.log('\nArrêt…');
  site?.close();
  site?.closeAllConnections();
  await stopAll();
  process.exit();
}

/** A publisher that cannot publish keeps the release before it, and so does the server; a first one must succeed. */
async function publish(options: readonly string[]): Promise<void> {
  const publishing = startPublisher(publisherPort(), logs, options);
  const publisher = await publishing.catch((error: unknown) => {
    // A Ctrl-C ends the publisher too, which is no failure.
    if (stopping) return undefined;
    if (!existsSync(join(varFolder, 'current', 'site'))) throw error;
    console.error(`\n${messageOf(error)}\nLa version précédente reste servie.`);
    return undefined;
  });
  publisher?.once('close', () => {
    if (!stopping) console.error(`✗ Le service de mise en ligne s’est arrêté : lisez ${join(logs, 'publisher.log')}.`);
  });
}

/** Starts the preview with its keys, which by then nobody else holds but the CMS. */
function startPreviewWith(environment: NodeJS.ProcessEnv): void {
  startPreview(logs, environment).once('close', () => {
    if (!stopping) console.error(`✗ L’aperçu s’est arrêté : lisez ${join(logs, 'preview.log')}.`);
  });
}

function welcome(cmsPort: number, servedAt: number, made: readonly string[]): string {
  const { CMS_ADMIN_EMAIL: email, CMS_ADMIN_PASSWORD: password } = process.env;
  const secret = made.includes('CMS_ADMIN_PASSWORD') ? password : 'dans .env (CMS_ADMIN_PASSWORD), s’il n’a pas changé';
  return [
    '',
    `Le site            http://localhost:${servedAt}/`,
    `L’administration   http://localhost:${cmsPort}/admin`,
    `  compte           ${email}`,
    `  mot de passe     ${secret}`,
    '',
    'Ensuite : écrivez ou corrigez une fiche dans l’administration et cliquez sur « Publier » :',
    'elle est en ligne aussitôt. Le mode d’emploi : cms/GUIDE.md.',
    'Ctrl-C arrête tout.',
  ].join('\n');
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());

await run(async () => {
  const { 'accept-shrink': acceptShrink } = optionsOf({ 'accept-shrink': { type: 'boolean' } });
  const [cmsPort, servedAt] = [port('CMS_PORT', 1337), sitePort()];
  // This start reads the CMS that it runs, whatever a remote one is called.
  const cmsUrl = `http://127.0.0.1:${cmsPort}`;
  process.env['CMS_URL'] = cmsUrl;
  // The CMS lets the site's pages call it.
  process.env['SITE_URL'] = siteUrl();
  requireRoom(varFolder);
  await requireFreePort(cmsPort, 'CMS_PORT');
  await requireFreePort(servedAt, 'SITE_PORT');
  await requireFreePort(publisherPort(), 'PUBLISHER_PORT');
  await requireFreePort(previewPort(), 'PREVIEW_PORT');
  const made = await writeSecrets();
  if (!isCmsBuilt()) await step('Construction de l’administration (une minute)', () => buildCms(logs));
  const cms = await step('Démarrage du CMS', () => startCms(cmsUrl, logs));
  void once(cms, 'close').then(() => {
    if (!stopping) console.error(`✗ Le CMS s’est arrêté : lisez ${join(logs, 'cms.log')}. Le site reste servi.`);
  });
  // From here on this process and the publisher, which make and serve the public site, cannot open a draft.
  const environment = { ...process.env };
  forgetPreviewSecrets();
  await step('Publication du site', () => publish(acceptShrink === true ? ['--accept-shrink'] : []));
  startPreviewWith(environment);
  const log = logger('serve', join(logs, 'site.log'));
  site = await listen(siteServer(join(varFolder, 'current'), log), servedAt);
  console.log(welcome(cmsPort, servedAt, made));
});
if (process.exitCode === 1) await stop();
