/**
 * Asks the CMS, the publisher and the local server every twenty seconds how they are, and writes to ALERT_TO once something
 * has been wrong for ALERT_AFTER minutes (10), and once when it is over; until it is told to stop.
 * usage: node scripts/watch.ts
 * environment: ALERT_TO, ALERT_FROM, ALERT_AFTER, SMTP_URL, SITE_URL, VAR_DIR, CMS_URL and the ports
 */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { healthPath } from 'shared/health';
import { cmsUrl, given, publisherPort, sitePort, siteUrl } from './command/environment.ts';
import { Failure, messageOf, run } from './command/failure.ts';
import { logger } from './command/logger.ts';
import { varFolder } from './command/paths.ts';
import { postBy, routeGiven } from './watch/post.ts';
import { watchOnce } from './watch/watch.ts';

/** From one look to the next, in milliseconds. */
const interval = 20_000;

await run(async () => {
  const site = siteUrl();
  const route = routeGiven(new URL(site).hostname);
  if (route === undefined)
    throw new Failure(
      'ALERT_TO manque\u00a0: donnez l’adresse de la personne à prévenir, ou ne lancez pas cette veille.',
    );
  const minutes = Number(given('ALERT_AFTER') ?? 10);
  if (!(minutes >= 0)) throw new Failure('ALERT_AFTER compte des minutes\u00a0: donnez un nombre, comme 10.');
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  const log = logger('watch');
  const at = (port: number): string => `http://127.0.0.1:${port}${healthPath}`;
  const restart = (unit: string): string => `Redémarrez-le\u00a0: systemctl restart ${unit}.`;
  const watching = {
    ...{ after: minutes * 60_000, site, post: postBy(route), file: join(varFolder, 'watch/alarm.json'), log },
    now: Date.now,
    parts: [
      { name: 'Le CMS', url: new URL(healthPath, cmsUrl()).href, remedy: restart('reseau-cms') },
      { name: 'Le service de mise en ligne', url: at(publisherPort()), remedy: restart('reseau-publisher') },
      { name: 'Le serveur du site', url: at(sitePort()), remedy: restart('reseau-site') },
    ],
  };
  while (!stop.signal.aborted) {
    await watchOnce(watching).catch((error: unknown) => log.error({ line: messageOf(error) }, 'a look failed'));
    await pause(interval, undefined, { signal: stop.signal }).catch(() => undefined);
  }
});
process.exit();
