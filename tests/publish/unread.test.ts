import sharp from 'sharp';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { ContentType } from 'shared/generated/index';
import type { PublicationRequest } from 'shared/publication';
import { runPublisher } from '../../scripts/publisher/run.ts';
import { Failure } from '../../scripts/command/failure.ts';
import type { RawEntry, Source } from '../../scripts/pull/source.ts';
import { edit, fewOf, planContent } from './plan.ts';
import { memorySource, publishing } from './publishing.ts';

const articles = ['article-genre', 'article-pilote-rabat', 'article-campagne-antirumeurs'] as const;
const stop = new AbortController();
/** What the CMS's media library gives of `slow.jpg`; nothing until a test says so. */
const slow = Promise.withResolvers<Buffer>();

let content: Map<ContentType, RawEntry[]>;
let here: Awaited<ReturnType<typeof publishing>>;
let running: Promise<void>;
let open: PublicationRequest[] = [];
let isBroken = true;

/** As the CMS does: answers when there is a request that is not known, or when the wait is over. */
async function requests(wait: number, known: readonly number[], signal?: AbortSignal): Promise<PublicationRequest[]> {
  const end = Date.now() + wait * 1000;
  while (Date.now() < end && signal?.aborted !== true && open.every(({ id }) => known.includes(id)))
    await new Promise((resolve) => setTimeout(resolve, 20));
  return [...open];
}

/** The officer publishes an article; gives how to wait until she is told what became of it. */
function publish(id: number, article: (typeof articles)[number], changes: object) {
  edit(content, 'article', article, 'fr', { ...changes });
  const at = here.clock.now.toISOString();
  open.push({ id, at, kind: 'entry', type: 'article', documentId: article, languages: ['fr'] });
  return async (timeout: number) =>
    await vi.waitFor(
      () => {
        const told = here.reports.flatMap(({ receipts }) => receipts).filter(({ request }) => request === id);
        expect(told).not.toEqual([]);
        return told.at(-1);
      },
      { timeout, interval: 20 },
    );
}

const imageAt = (name: string) => ({
  image: { decorative: true, file: { url: `/uploads/${name}`, name, credit: 'Fiction', licence: 'Fiction' } },
});

beforeAll(async () => {
  content = fewOf(await planContent(), articles);
  const picture = await sharp({ create: { width: 320, height: 200, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
  const memory = memorySource(content, new Map([['/uploads/broken.jpg', picture]]));
  const source: Source = {
    ...memory,
    media: async (url) => {
      if (url.endsWith('slow.jpg')) return await slow.promise;
      if (isBroken) throw new Failure('réponse 500');
      return await memory.media(url);
    },
  };
  here = await publishing(source);
  const { publisher, cms, reports } = here;
  cms.report = (report) => {
    reports.push(report);
    const done = report.receipts.filter(({ outcome }) => outcome !== 'failed').map(({ request }) => request);
    open = open.filter(({ id }) => !done.includes(id));
    return Promise.resolve(undefined);
  };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  running = runPublisher({ publisher, cms: { ...cms, requests }, log, signal: stop.signal });
  await vi.waitFor(() => expect(here.releases.current()).toBeDefined(), { timeout: 20_000 });
});
afterAll(async () => {
  stop.abort();
  await running;
});

it(
  'an entry whose reading fails or hangs keeps no other one waiting, is said to, and goes online by itself once it can be read',
  { timeout: 60_000 },
  async () => {
    const hanging = publish(1, 'article-genre', imageAt('slow.jpg'));
    const failing = publish(2, 'article-pilote-rabat', imageAt('broken.jpg'));
    const sound = publish(3, 'article-campagne-antirumeurs', { summary: 'Un résumé sain.' });
    expect(await sound(10_000)).toMatchObject({ outcome: 'online' });
    expect(await hanging(100)).toMatchObject({
      outcome: 'failed',
      problems: [expect.stringContaining('se lit encore')],
    });
    expect(await failing(100)).toMatchObject({ outcome: 'failed', problems: ['réponse 500'] });

    const next = publish(4, 'article-campagne-antirumeurs', { summary: 'Un autre résumé.' });
    expect(await next(3000)).toMatchObject({ outcome: 'online' });
    expect(open.map(({ id }) => id)).toEqual([1, 2]);

    isBroken = false;
    slow.resolve(
      await sharp({ create: { width: 32, height: 20, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
    );
    await vi.waitFor(() => expect(open).toEqual([]), { timeout: 20_000 });
    expect(await hanging(100)).toMatchObject({ outcome: 'online', problems: [] });
    expect(await failing(100)).toMatchObject({ outcome: 'online', problems: [] });
  },
);
