import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isHeld } from '../../scripts/render/hold.ts';
import { RunningPublisher } from './running-publisher.ts';

let here: RunningPublisher;
beforeEach(async () => {
  here = await RunningPublisher.prepare();
});
afterEach(() => here.close());

it('a CMS that lost half of its content while the publisher was away changes nothing, until that is accepted once', async () => {
  here.start();
  await here.well();
  await here.kill();
  const before = here.tree();
  for (const [type, entries] of here.cms.content) {
    const ids = [...new Set(entries.map(({ id }) => id))];
    const left = new Set(ids.slice(0, Math.ceil(ids.length / 2)));
    here.cms.content.set(
      type,
      entries.filter(({ id }) => left.has(id)),
    );
  }
  here.start();
  const { state, problem, problems, lastGood } = await here.told((_, body) => body.problem !== undefined);
  expect(state).toBe('starting');
  expect(problems).toEqual([problem]);
  // That of the publisher which was killed.
  expect(lastGood).not.toBeNull();
  expect(problem).toMatch(
    /^Le CMS donne \d+ entrées, il y en avait \d+ : plus de 20 % manquent\. Le site en ligne n’a pas changé\. Si c’est voulu, .*«\u00a0npm run publisher -- --accept-shrink\u00a0»/,
  );
  const asked = here.cms.asked.length;
  while (here.cms.asked.length === asked) await pause(50);
  expect(here.tree()).toEqual(before);
  await here.kill();
  here.start('--accept-shrink');
  expect((await here.well()).problem).toBeUndefined();
  const after = Object.keys(here.tree());
  expect(after.length).toBeLessThan(Object.keys(before).length * 0.9);
  await here.kill();
  here.start();
  await here.well();
  expect(Object.keys(here.tree())).toEqual(after);
});

it('a publisher holds its templates for as long as it runs', async () => {
  here.start();
  await here.well();
  expect(isHeld(here.templates)).toBe(true);
  await here.kill();
  expect(isHeld(here.templates)).toBe(false);
});
