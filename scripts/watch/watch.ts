import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import { messageOf } from '../command/failure.ts';
import { look, quiet, type Alarm } from './alarm.ts';
import { letterFor } from './letter.ts';
import { troublesOf, type Part } from './parts.ts';
import type { Post } from './post.ts';

const kept = z.object({
  since: z.number().optional(),
  wellSince: z.number().optional(),
  lines: z.array(z.string()),
  told: z.boolean(),
});

type Watching = {
  readonly parts: readonly Part[];
  /** How long something must be wrong until somebody is told, in milliseconds. */
  readonly after: number;
  /** What canonical addresses begin with. */
  readonly site: string;
  readonly post: Post;
  /** Where the alarm is kept, so that a restart tells nobody twice. */
  readonly file: string;
  readonly now: () => number;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
};

/** Asks every part how it is, and tells whoever is to be told; a letter that cannot be sent is sent at the next look. */
export async function watchOnce({ parts, after, site, post, file, now, log }: Watching): Promise<void> {
  const lines = (await Promise.all(parts.map(troublesOf))).flat();
  const at = now();
  const before = alarmIn(file);
  const { alarm, news } = look(before, lines, at, after);
  if (lines.join() !== before.lines.join() && lines.length > 0) log.warn({ lines }, 'something is wrong');
  if (news !== undefined) {
    try {
      await post(letterFor(news, { site, now: at }));
      log.info({ ...news }, 'told');
    } catch (error) {
      log.error({ line: messageOf(error) }, 'nobody could be told');
      return keep(file, { ...before, lines: news.lines, since: news.since });
    }
  }
  keep(file, alarm);
}

function alarmIn(file: string): Alarm {
  try {
    const { since, wellSince, ...rest } = kept.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { ...rest, ...(since !== undefined && { since }), ...(wellSince !== undefined && { wellSince }) };
  } catch {
    return quiet;
  }
}

/** Under its name only once it is whole. */
function keep(file: string, alarm: Alarm): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(alarm));
  renameSync(`${file}.new`, file);
}
