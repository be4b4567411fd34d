import { join } from 'node:path';
import type { PublicationRequest } from 'shared/publication';
import { todayInMorocco } from 'shared/today';
import { buildSite } from '../build/site.ts';
import { passChecks } from '../check-site/check.ts';
import { given, root, siteUrl } from '../command/environment.ts';
import { fingerprint } from '../disk/fingerprint.ts';
import { verdictOn, type Verdict } from '../publisher/receipts.ts';
import { pull } from '../pull/pull.ts';
import type { Source } from '../pull/source.ts';
import { alone } from '../release/alone.ts';
import type { Outcome } from '../release/contract.ts';
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
  /** What is asked for, of which something is to be told. */
  readonly requests?: readonly PublicationRequest[];
};

/** What is online, and what the content says of each request, in their order. */
export type Put = { readonly outcome: Outcome; readonly verdicts: readonly Verdict[] };

/** Takes the content from its source to the readers: pull, build, check, release. */
export async function publishSite(source: Source, order: Order): Promise<Put> {
  const { varFolder, now, say } = order;
  // In the folder that the lock guards: two publications to two folders do not share what they build.
  const dist = join(varFolder, 'build');
  return await alone(varFolder, async () => {
    const { verdicts, ...snapshot } = await read(source, order);
    const madeFrom = `${snapshot.id} ${fingerprint(siteSources)} ${siteUrl()} ${given('SECURITY_CONTACT') ?? ''}`;
    const releases = releasesIn(varFolder);
    try {
      releases.permit(snapshot.permits);
      const online = releases.current();
      if (online !== undefined && !releases.heldBack() && releases.madeFrom(online) === madeFrom) {
        say(`Rien de nouveau : ${online} reste en ligne.`);
        releases.strike(now);
        return { outcome: { id: online, isNew: false, changed: [] }, verdicts };
      }
      say(`${await buildSite(snapshot.folder, dist)} pages construites`);
      say(`${await passChecks(dist)} pages vérifiées`);
      const outcome = releases.publishTree(dist, { madeFrom, now });
      releases.strike(now);
      say(outcome.isNew ? `En ligne : ${outcome.id}` : `Rien de nouveau : ${outcome.id} reste en ligne.`);
      return { outcome, verdicts };
    } finally {
      releases.close();
    }
  });
}

/** Writes a snapshot and gives what it says of requests: the rest of the content is not held while the site is built. */
async function read(source: Source, { varFolder, now, say, acceptShrink = false, requests = [] }: Order) {
  const site = siteUrl();
  const today = todayInMorocco(now);
  const { assembly: content, ...snapshot } = await pull(source, { varFolder, today, say, siteUrl: site, acceptShrink });
  // All of it is read anew: no document is sorted out by itself, and what stood before is not known.
  const sorted = { refused: new Map(), vacated: new Map() };
  return { ...snapshot, verdicts: requests.map((request) => verdictOn(request, sorted, { content, site })) };
}
