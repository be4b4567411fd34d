import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { mediaStore } from '../pull/media.ts';
import { assetsIn, loadRenderer } from '../render/load.ts';
import type { PreviewCms } from './cms.ts';
import { completedDrafts } from './completed.ts';
import { Preview } from './preview.ts';
import { Publications } from './publications.ts';
import { previewServer } from './server.ts';
import { SiteFiles } from './site-files.ts';
import { Stage } from './stage.ts';
import { Watch } from './watch.ts';

type Given = {
  readonly cms: PreviewCms;
  readonly secret: string;
  /** The folder of the compiled templates. */
  readonly templates: string;
  readonly varFolder: string;
  readonly siteUrl: string;
  /** The origin of the admin. */
  readonly admin: string;
  readonly log: Pick<Logger, 'info' | 'error'>;
};

/** Puts a preview together: a server that nobody listens to yet, and what keeps its published content up to date. */
export async function startPreview(given: Given): Promise<{ server: Server; publications: Publications }> {
  const { cms, secret, templates, varFolder, admin, log } = given;
  const now = (): Date => new Date();
  const siteUrl = given.siteUrl.replace(/\/+$/, '');
  // Media are named by their content: what the publisher has prepared need not be prepared again.
  const media = join(varFolder, 'media');
  const stage = new Stage({
    ...{ renderer: await loadRenderer(templates), media: mediaStore(media), now, siteUrl },
    ...{ published: cms.published, drafts: completedDrafts(cms.drafts) },
  });
  const files = new SiteFiles({ stage, assets: assetsIn(templates), media, drawn: join(varFolder, 'preview/share') });
  const publications = new Publications(cms, stage);
  const preview = new Preview({ cms, stage, files, publications, secret, siteUrl, now });
  const watch = new Watch(cms);
  const server = previewServer({ preview, files, watch, admin, log, isReady: () => publications.isReady });
  return { server, publications };
}
