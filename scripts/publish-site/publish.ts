import { join } from 'node:path';
import { todayInMorocco } from 'shared/today';
import { buildSite } from '../build/site.ts';
import { passChecks } from '../check-site/check.ts';
import { given, root, siteUrl } from '../command/environment.ts';
import { fingerprint } from '../disk/fingerprint.ts';
import { pull } from '../pull/pull.ts';
import type { Source } from '../pull/source.ts';
import { alone } from '../release/alone.ts';
import { releasesIn } from '../release/releases.ts';

/** Whatever the site's bytes depend on besides the content. */
const siteSources = [
  'site',
  'shared/src',
  'scripts/build',
  'scripts/render',
  'scripts/serve/response-headers.ts',
  'package-lock.json',
].map((path) => join(root, path));

type Order = {
  readonly varFolder: string;
  readonly now: Date;
  readonly acceptShrink?: boolean;
  readonly say: (line: string) => void;
};

/** Takes the content from its source to the readers: pull, build, check, release. Gives the id of the release online. */
export async function publishSite(source: Source, order: Order): Promise<string> {
  const { varFolder, now, say } = order;
  // In the folder that the lock guards: two publications to two folders do not share what they build.
  const dist = join(varFolder, 'build');
  return await alone(varFolder, async () => {
    const today = todayInMorocco(now);
    const snapshot = await pull(source, {
      ...{ varFolder, today, say, siteUrl: siteUrl() },
      acceptShrink: order.acceptShrink === true,
    });
    const madeFrom = `${snapshot.id} ${fingerprint(siteSources)} ${siteUrl()} ${given('SECURITY_CONTACT') ?? ''}`;
    const releases = releasesIn(varFolder);
    try {
      releases.permit(snapshot.permits);
      const online = releases.current();
      if (online !== undefined && !releases.heldBack() && releases.madeFrom(online) === madeFrom) {
        say(`Rien de nouveau : ${online} reste en ligne.`);
        releases.strike(now);
        return online;
      }
      say(`${await buildSite(snapshot.folder, dist)} pages construites`);
      say(`${await passChecks(dist)} pages vérifiées`);
      const { id, isNew } = releases.publishTree(dist, { madeFrom, now });
      releases.strike(now);
      say(isNew ? `En ligne : ${id}` : `Rien de nouveau : ${id} reste en ligne.`);
      return id;
    } finally {
      releases.close();
    }
  });
}
