import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import type { Article } from 'shared/generated/index';
import { isShown } from 'shared/leaves';
import { todayInMorocco } from 'shared/today';
import { z } from 'zod';
import { root, siteUrl } from '../command/environment.ts';
import { planFolder } from '../command/paths.ts';
import { fingerprint } from '../disk/fingerprint.ts';
import { crossBorder } from '../pull/border.ts';
import { contentFolder } from '../pull/folder.ts';
import { mediaStore } from '../pull/media.ts';
import { pull } from '../pull/pull.ts';
import { compileTemplates } from '../render/compile.ts';
import { loadRenderer } from '../render/load.ts';
import { writeContent, type Choice } from './content/folder.ts';
import { peerContent, type PeerContent } from './peer/editions.ts';
import { moduleOf } from './template/literal.ts';
import type { Templates } from './template/pieces.ts';
import { templatesFrom } from './template/templates.ts';
import type { Language } from 'shared/languages';

/** Content and templates of one size, ready for every system. */
export type Fixture = {
  readonly choice: Choice;
  /** Where everything of this size stands. */
  readonly folder: string;
  /** The content as files, in the form of `shared/content`. */
  readonly content: string;
  /** The content as the pull leaves it. */
  readonly snapshot: string;
  /** Media that the border has prepared. */
  readonly media: string;
  /** The network's own templates, compiled. */
  readonly compiled: string;
  /** Style sheets, fonts, pictures: what no page makes. */
  readonly assets: string;
  /** The same content for the peers, in memory and as a file. */
  readonly peer: PeerContent;
  readonly peerFile: string;
  /** The same pages for the peers, as pieces and as a module of template literals. */
  readonly templates: Readonly<Record<Language, Templates>>;
  readonly literals: string;
};

/** What a fixture depends on besides what was chosen. */
const sources = [
  'site',
  'shared',
  'scripts/bench/content',
  'scripts/bench/template',
  'scripts/pull',
  'package-lock.json',
];

/** Makes a fixture, or takes one that was made of the same sources. `bench` is the folder of all sizes. */
export async function prepareFixture(choice: Choice, bench: string): Promise<Fixture> {
  const folder = join(bench, String(choice.articles));
  const compiled = await compileTemplates(join(bench, 'renderer'));
  const [content, own, assets] = [join(folder, 'content'), join(folder, 'var'), join(folder, 'assets')];
  const [stamp, pieces, literals, peerFile] = ['made-from', 'templates.json', 'templates.mjs', 'peer.json'].map(
    (name) => join(folder, name),
  ) as [string, string, string, string];
  const madeFrom = `${fingerprint(sources.map((path) => join(root, path)))} ${JSON.stringify(choice)}`;
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== madeFrom) {
    rmSync(folder, { recursive: true, force: true });
    await writeContent(content, choice);
    mkdirSync(own, { recursive: true });
    shareMedia(join(bench, 'media'), join(own, 'media'));
    await pull(contentFolder(content), {
      ...{ varFolder: own, today: todayInMorocco(new Date()), siteUrl: siteUrl() },
      say: () => undefined,
    });
    shareMedia(join(own, 'media'), join(bench, 'media'));
    const snapshot = realpathSync(join(own, 'snapshot'));
    cpSync(join(compiled, 'client'), assets, { recursive: true });
    cpSync(join(snapshot, 'media'), join(assets, 'media'), { recursive: true });
    const templates = await carved(compiled, own, snapshot);
    writeFileSync(pieces, JSON.stringify(templates));
    writeFileSync(literals, moduleOf(templates));
    writeFileSync(peerFile, JSON.stringify(await peerContent(content)));
    writeFileSync(stamp, madeFrom);
  }
  return {
    ...{ choice, folder, content, compiled, assets, peerFile, literals },
    snapshot: realpathSync(join(own, 'snapshot')),
    media: join(own, 'media'),
    peer: JSON.parse(readFileSync(peerFile, 'utf8')) as PeerContent,
    templates: JSON.parse(readFileSync(pieces, 'utf8')) as Fixture['templates'],
  };
}

const illustrated = z.array(z.object({ image: z.custom<Article['image']>().optional() }));

async function carved(compiled: string, own: string, snapshot: string): Promise<Fixture['templates']> {
  const media = mediaStore(join(own, 'media'));
  const plan = (await crossBorder(contentFolder(planFolder), media, siteUrl())).content();
  const articles = illustrated.parse(JSON.parse(readFileSync(join(snapshot, 'article.json'), 'utf8')));
  const picture = articles.find(({ image }) => image !== undefined)?.image?.file;
  if (picture === undefined || !isShown(picture)) throw new RangeError('No article has a picture.');
  return await templatesFrom(await loadRenderer(compiled), plan.entries, picture);
}

/** Pictures that were prepared once are taken over by all sizes. */
function shareMedia(from: string, to: string): void {
  mkdirSync(from, { recursive: true });
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) if (!existsSync(join(to, name))) linkSync(join(from, name), join(to, name));
}
