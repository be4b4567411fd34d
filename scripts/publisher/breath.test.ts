import { expect, test } from 'vitest';
import { Breath } from './breath.ts';

test('work that takes its breath lets timers have their turn', async () => {
  let isHeard = false;
  setTimeout(() => (isHeard = true), 1);
  const breath = new Breath();
  for (const until = performance.now() + 1000; !isHeard && performance.now() < until;) await breath.take();
  expect(isHeard).toBe(true);
});
