import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { edit } from './plan.ts';
import { RunningPublisher } from './running-publisher.ts';
import { canSeal, seal } from './sealed.ts';

describe.skipIf(!canSeal())('a disk that can only be read (skipped where none can be mounted)', () => {
  let here: RunningPublisher;
  let asked = 0;
  beforeAll(async () => {
    here = await RunningPublisher.prepare();
    here.start();
    await here.well();
  });
  afterAll(() => here?.close());

  /** Edits an entry, asks for it to be online, and gives what the officer is told first. */
  async function ask() {
    asked += 1;
    const id = asked;
    edit(here.cms.content, 'article', 'article-genre', 'fr', { summary: `Un résumé, le ${String(id)}e.` });
    const at = new Date().toISOString();
    const about = { kind: 'entry', type: 'article', documentId: 'article-genre', languages: ['fr'] } as const;
    here.cms.requests.push({ id, at, ...about });
    const told = () => here.cms.reports.flatMap(({ receipts }) => receipts).find(({ request }) => request === id);
    return await vi.waitUntil(told, { timeout: 20_000, interval: 20 });
  }
  /** What a step that stopped half-way would leave. */
  const scraps = () =>
    readdirSync(here.varFolder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.part$|^trees\/incoming\/./.test(path),
    );

  it.each(['trees', 'objects', '.'])(
    '(%s) leaves the live site as it was, the officer reads what to do, and all goes online once it can be written',
    async (folder) => {
      const before = here.tree();
      const open = seal(join(here.varFolder, folder));
      try {
        const { outcome, problems } = await ask();
        expect({ outcome, problems }).toEqual({
          outcome: 'failed',
          problems: [expect.stringMatching(/^Le disque est en lecture seule : /)],
        });
        expect(here.tree()).toEqual(before);
      } finally {
        open?.();
      }
      await vi.waitUntil(() => here.cms.requests.length === 0, { timeout: 20_000, interval: 50 });
      expect(here.tree()).not.toEqual(before);
      expect(scraps()).toEqual([]);
    },
  );
});
