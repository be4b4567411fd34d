import { expect, it } from 'vitest';
import { Memory } from './memory.ts';

/** What a heap of so many small objects leaves behind: empty pages. */
function fill(): void {
  const held: object[] = [];
  for (let number = 0; number < 3_000_000; number += 1) held.push({ number });
  expect(held).toHaveLength(3_000_000);
}

it('memory that much work has left behind is the system’s again, and a little of it is not worth the pause', () => {
  const memory = new Memory();
  const before = process.memoryUsage.rss();
  fill();
  const full = process.memoryUsage.rss();
  expect(full - before).toBeGreaterThan(100e6);
  memory.giveBack();
  const after = process.memoryUsage.rss();
  expect(full - after).toBeGreaterThan((full - before) / 2);
  const began = performance.now();
  memory.giveBack();
  expect(performance.now() - began).toBeLessThan(5);
});
