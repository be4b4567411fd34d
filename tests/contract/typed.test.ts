import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/command/environment.ts';
import { temporaryFolder } from '../publish/plan.ts';

/** A copy of the sources in which a schema may be changed; packages are the project's, but `shared` is the copy's. */
const copy = temporaryFolder();

beforeAll(() => {
  for (const path of [
    'tsconfig.json',
    '.prettierrc.json',
    'package.json',
    'cms/src',
    'cms/editor-view.json',
    'shared',
    'site',
    'scripts',
  ]) {
    const filter = (from: string) => !/\/(?:node_modules|dist|\.astro|\.types)$/.test(from);
    cpSync(join(root, path), join(copy, path), { recursive: true, filter });
  }
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    const target = name === 'shared' ? join(copy, 'shared') : join(root, 'node_modules', name);
    symlinkSync(target, join(copy, 'node_modules', name));
  }
});

function node(...given: string[]): { status: number | null; output: string } {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { cwd: copy, env, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

describe('content, typed from the schema to the page', () => {
  // That it is right as it stands `npm run check` says.
  it('breaks the type check at the page that shows a field, when the field is renamed in its schema', () => {
    const schema = join(copy, 'cms/src/api/city/content-types/city/schema.json');
    writeFileSync(schema, readFileSync(schema, 'utf8').replace('"region"', '"province"'));
    expect(node('scripts/generate-content.ts')).toMatchObject({ status: 0 });
    const astro = join(root, 'node_modules/astro/bin/astro.mjs');
    const { status, output } = node(astro, 'check', '--root', 'site');
    expect(status).not.toBe(0);
    expect(output).toContain('src/city/');
    expect(output).toContain("'region' does not exist");
  });
});
