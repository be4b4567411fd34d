/**
 * Says whether the sources are in order: format, lint, types, secrets, generated files; two checks at a time.
 * usage: node scripts/check.ts
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { root } from './command/environment.ts';

const bin = (path: string): string => join(root, 'node_modules', path);
const tsc = bin('typescript/bin/tsc');

type Check = readonly [name: string, given: readonly string[]];

/** The others read what it writes. */
const first: Check = ['types: shared', [tsc, '-b', 'shared']];

/** Each alone; the longest begin. */
const checks: readonly Check[] = [
  [
    'types: site',
    [
      bin('astro/bin/astro.mjs'),
      'check',
      '--root',
      'site',
      '--minimumFailingSeverity',
      'warning',
      '--minimumSeverity',
      'warning',
    ],
  ],
  ['format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['secrets', [bin('secretlint/bin/secretlint.js'), '**/*']],
  ['lint', [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.']],
  ['types: scripts, tests', [tsc, '-p', '.']],
  ['types: cms', [tsc, '-p', 'cms', '--noEmit']],
  ['types: cms, tests', [tsc, '-p', 'cms/tsconfig.test.json', '--noEmit']],
  ['types: cms, admin', [tsc, '-p', 'cms/src/admin', '--noEmit']],
  ['generated files', [join(root, 'scripts/generate-content.ts'), '--check']],
  ['generated fonts', [join(root, 'scripts/generate-fonts.ts'), '--check']],
];

/** Runs a check and prints what it said, all at once; tells whether it passed. */
async function passes([name, given]: Check): Promise<boolean> {
  const began = performance.now();
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
  const child = spawn(process.execPath, given, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) process.stdout.write(said);
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${Math.round((performance.now() - began) / 1000)} s)`);
  return status === 0;
}

const atOnce = pLimit(2);
const results = [[first, await passes(first)] as const];
results.push(...(await Promise.all(checks.map((check) => atOnce(async () => [check, await passes(check)] as const)))));
const failed = results.flatMap(([[name], passed]) => (passed ? [] : [name]));
if (failed.length > 0) {
  console.error(`✗ À corriger : ${failed.join(', ')}. « npm run format » met en forme, « npm run generate » regénère.`);
  process.exitCode = 1;
}
