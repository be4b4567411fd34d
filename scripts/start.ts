/**
 * From a fresh clone to a served site: secrets, CMS, the plan's content, pull, build, check, release, server.
 * usage: node scripts/start.ts   (Ctrl-C stops everything; what is done already is skipped)
 * environment: CMS_PORT, SITE_PORT, VAR_DIR and the rest of .env.example
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { port } from './environment.ts';
import { Failure, run } from './failure.ts';
import { siteDist, varFolder } from './paths.ts';
import { publishSite } from './publish-site/publish.ts';
import { cmsSource } from './pull/cms.ts';
import { siteServer } from './serve/server.ts';
import { writeSecrets } from './setup/secrets.ts';
import { buildCms, isCmsBuilt, startCms } from './start/cms.ts';
import { requireFreePort, requireRoom, requireTimeZones } from './start/conditions.ts';
import { step } from './start/step.ts';

const logs = join(varFolder, 'logs');
const [cmsPort, sitePort] = [port('CMS_PORT', 1337), port('SITE_PORT', 4321)];
const cmsAddress = `http://localhost:${cmsPort}`;
process.env['CMS_URL'] ??= `http://127.0.0.1:${cmsPort}`;
process.env['SITE_URL'] ??= `http://localhost:${sitePort}`;

let cms: ChildProcess | undefined;
let site: Server | undefined;
let stopping = false;

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  console.log('\nArrêt…');
  site?.close();
  site?.closeAllConnections();
  if (cms?.exitCode === null) {
    cms.kill('SIGTERM');
    await once(cms, 'close');
  }
  process.exit();
}

function welcome(made: readonly string[]): string {
  const { CMS_ADMIN_EMAIL: email, CMS_ADMIN_PASSWORD: password } = process.env;
  const secret = made.includes('CMS_ADMIN_PASSWORD') ? password : 'dans .env (CMS_ADMIN_PASSWORD), s’il n’a pas changé';
  return [
    '',
    `Le site            http://localhost:${sitePort}/`,
    `L’administration   ${cmsAddress}/admin`,
    `  compte           ${email}`,
    `  mot de passe     ${secret}`,
    '',
    'Ensuite : écrivez ou corrigez une entrée dans l’administration, cliquez sur « Publier »,',
    'puis lancez « npm run publish:site » dans un autre terminal. Le mode d’emploi : cms/GUIDE.md.',
    'Ctrl-C arrête tout.',
  ].join('\n');
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());

await run(async () => {
  requireTimeZones();
  requireRoom(varFolder);
  await requireFreePort(cmsPort, 'CMS_PORT');
  await requireFreePort(sitePort, 'SITE_PORT');
  const made = await writeSecrets();
  if (!isCmsBuilt())
    await step('Construction de l’administration (une minute, la première fois)', () => buildCms(logs));
  const running = await step('Démarrage du CMS', () => startCms(process.env['CMS_URL'] ?? cmsAddress, logs));
  cms = running;
  running.once('close', () => {
    if (!stopping)
      console.error(
        `✗ Le CMS s’est arrêté (${join(logs, 'cms.log')}). Le site reste servi : Ctrl-C, puis « npm start ».`,
      );
  });
  await step('Publication du site', () =>
    publishSite(cmsSource(), { varFolder, dist: siteDist, now: new Date(), say: () => undefined }),
  );
  const server = siteServer(join(varFolder, 'current'));
  server.listen(sitePort, process.env['SITE_HOST'] ?? '127.0.0.1');
  await once(server, 'listening').catch((error: unknown) => {
    throw new Failure(`Le port ${sitePort} n’est plus libre : ${String(error)}`);
  });
  site = server;
  console.log(welcome(made));
});
if (process.exitCode === 1) await stop();
