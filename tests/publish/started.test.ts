import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../../scripts/command/environment.ts';
import { hashFiles } from '../../scripts/disk/hash-files.fixture.ts';
import { compileTemplates } from '../../scripts/render/compile.ts';
import { isHeld } from '../../scripts/render/hold.ts';
import { freePort } from '../free-port.ts';
import { fixtureCms, token, type FixtureCms } from './fixture-cms.ts';
import { fewOf, planContent, temporaryFolder } from './plan.ts';

const health = z.object({
  ...{ state: z.string(), problem: z.string().optional(), problems: z.array(z.string()) },
  lastGood: z.object({ at: z.iso.datetime(), age: z.number() }).nullable(),
});

let cms: FixtureCms;
let port: number;
let varFolder: string;
let templates: string;
let running: ChildProcess | undefined;

beforeEach(async () => {
  cms = await fixtureCms(fewOf(await planContent()));
  [port, varFolder] = [await freePort(), temporaryFolder()];
  const compiled = await compileTemplates();
  templates = join(varFolder, 'cache/renderer', basename(compiled));
  cpSync(compiled, templates, { recursive: true });
});
afterEach(async () => {
  await kill();
  await cms.close();
});

function start(...options: string[]): void {
  running = spawn(process.execPath, [join(root, 'scripts/publisher.ts'), ...options], {
    env: {
      ...process.env,
      ...{ CMS_URL: cms.url, CMS_READ_TOKEN: token, CMS_PUBLISHER_TOKEN: token },
      ...{ VAR_DIR: varFolder, PUBLISHER_PORT: String(port) },
    },
    stdio: 'ignore',
  });
}

/** As a power cut would. */
async function kill(): Promise<void> {
  const [child, ended] = [running, running && once(running, 'close')];
  running = undefined;
  child?.kill('SIGKILL');
  await ended;
}

/** What the publisher says of itself, once it is as it should be. */
async function told(is: (status: number, body: z.infer<typeof health>) => boolean) {
  for (;;) {
    const reply = await fetch(`http://127.0.0.1:${String(port)}/healthz`).catch(() => undefined);
    const body = reply && health.parse(await reply.json());
    if (reply && body && is(reply.status, body)) return body;
    await pause(50);
  }
}

const well = () => told((status) => status === 200);
const tree = () => hashFiles(join(varFolder, 'current/site'));

it('a CMS that lost half of its content while the publisher was away changes nothing, until that is accepted once', async () => {
  start();
  await well();
  await kill();
  const before = tree();
  for (const [type, entries] of cms.content) {
    const ids = [...new Set(entries.map(({ id }) => id))];
    const left = new Set(ids.slice(0, Math.ceil(ids.length / 2)));
    cms.content.set(
      type,
      entries.filter(({ id }) => left.has(id)),
    );
  }
  start();
  const { state, problem, problems, lastGood } = await told((_, body) => body.problem !== undefined);
  expect(state).toBe('starting');
  expect(problems).toEqual([problem]);
  // That of the publisher which was killed.
  expect(lastGood).not.toBeNull();
  expect(problem).toMatch(
    /^Le CMS donne \d+ entrées, il y en avait \d+ : plus de 20 % manquent\. Le site en ligne n’a pas changé\. Si c’est voulu, .*«\u00a0npm run publisher -- --accept-shrink\u00a0»/,
  );
  const asked = cms.asked.length;
  while (cms.asked.length === asked) await pause(50);
  expect(tree()).toEqual(before);
  await kill();
  start('--accept-shrink');
  expect((await well()).problem).toBeUndefined();
  const after = Object.keys(tree());
  expect(after.length).toBeLessThan(Object.keys(before).length * 0.9);
  await kill();
  start();
  await well();
  expect(Object.keys(tree())).toEqual(after);
});

it('a publisher holds its templates for as long as it runs', async () => {
  start();
  await well();
  expect(isHeld(templates)).toBe(true);
  await kill();
  expect(isHeld(templates)).toBe(false);
});
