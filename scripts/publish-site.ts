/**
 * Puts the published content of the CMS online: pull, build, check, release. After any failure the live site is as before.
 * usage: node scripts/publish-site.ts [--accept-shrink] [--out folder]
 * --out: what is online is then copied to a folder, for a host of static sites; it is replaced once all of it is there
 * environment: CMS_URL, CMS_READ_TOKEN, SITE_URL, VAR_DIR; with CMS_PUBLISHER_TOKEN the officer gets receipts
 */
import { join, resolve } from 'node:path';
import type { PublicationRequest } from 'shared/publication';
import { cmsUrl, given } from './command/environment.ts';
import { run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';
import { varFolder } from './command/paths.ts';
import { requiredSecret } from './command/required-secret.ts';
import { copyOut } from './publish-site/copy-out.ts';
import { publishSite, type Put } from './publish-site/publish.ts';
import { reporting } from './publish-site/reporting.ts';
import { cmsAt } from './publisher/cms.ts';
import { cmsSource } from './pull/cms.ts';

const tokenName = 'CMS_PUBLISHER_TOKEN';

await run(async () => {
  const { 'accept-shrink': acceptShrink, out } = optionsOf({
    'accept-shrink': { type: 'boolean' },
    out: { type: 'string' },
  });
  const order = { varFolder, now: new Date(), acceptShrink: acceptShrink === true, say: console.log };
  async function publish(requests: readonly PublicationRequest[] = []): Promise<Put> {
    const put = await publishSite(cmsSource(), { ...order, requests });
    if (out !== undefined) copyOut(join(varFolder, 'current/site'), resolve(out));
    return put;
  }
  if (given(tokenName) === undefined) await publish();
  else {
    const cms = cmsAt(cmsUrl(), requiredSecret(tokenName));
    await reporting({ cms, handedOver: out !== undefined, say: console.log }, publish);
  }
});
