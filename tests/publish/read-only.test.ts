import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { RunningPublisher } from './running-publisher.ts';
import { canSeal, seal } from './sealed.ts';

describe.skipIf(!canSeal())('a disk that can only be read (skipped where none can be mounted)', () => {
  let here: RunningPublisher;
  let asked = 0;
  beforeAll(async () => {
    here = await RunningPublisher.started();
  });
  afterAll(() => here?.close());

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
        asked += 1;
        here.ask(asked);
        const { outcome, problems } = await here.receiptOf(asked);
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
