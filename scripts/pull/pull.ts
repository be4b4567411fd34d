import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Permit } from '../release/permits.ts';
import type { Assembly } from './assembly.ts';
import { contentTypes } from './key.ts';
import { crossBorder, requireSite } from './border.ts';
import { mediaStore } from './media.ts';
import { lineOf } from './report.ts';
import { refuseShrinkage } from './shrinkage.ts';
import { countsBehind, writeSnapshot, type Snapshot } from './snapshot.ts';
import type { Source } from './source.ts';
import { permitsIn, shownOn } from './withhold.ts';

type Order = {
  /** The folder that holds snapshots, media and the link to the newest snapshot. */
  readonly varFolder: string;
  /** `2026-11-23`, the day in Morocco that the snapshot stands for. */
  readonly today: string;
  /** What canonical addresses begin with. */
  readonly siteUrl: string;
  readonly acceptShrink?: boolean;
  /** Told each finding, a line each. */
  readonly say: (line: string) => void;
};

/** A snapshot, how long its files may be shown, and what it was written from. */
type Pulled = Snapshot & { readonly permits: readonly Permit[]; readonly assembly: Assembly };

/** Takes everything from a source and writes a snapshot; whatever fails, the last snapshot stays as it was. */
export async function pull(source: Source, order: Order): Promise<Pulled> {
  const mediaFolder = join(order.varFolder, 'media');
  const link = join(order.varFolder, 'snapshot');
  const media = mediaStore(mediaFolder);
  const assembly = await crossBorder(source, media, order.siteUrl, order.say);
  const content = assembly.content();
  for (const finding of content.findings) order.say(lineOf(finding));
  const counts = new Map(
    contentTypes.map((type) => [type, content.entries.filter((entry) => entry.type === type).length]),
  );
  const before = order.acceptShrink === true || !existsSync(link) ? undefined : countsBehind(link);
  refuseShrinkage(before, counts, 'Si c’est voulu, relancez avec --accept-shrink.');
  requireSite(content);
  const shown = { ...content, entries: content.entries.map((entry) => shownOn(entry, order.today)) };
  const snapshot = writeSnapshot(shown, order.today, {
    folder: join(order.varFolder, 'snapshots'),
    link,
    mediaFolder,
  });
  await media.tidy(new Date());
  order.say(`${content.entries.length} entrées, ${content.findings.length} remarques : instantané ${snapshot.id}`);
  return { ...snapshot, permits: content.entries.flatMap(permitsIn), assembly };
}
