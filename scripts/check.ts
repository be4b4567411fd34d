/**
 * Says whether the sources are in order: format, lint, types, generated files.
 * usage: node scripts/check.ts
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './command/environment.ts';

const bin = (path: string): string => join(root, 'node_modules', path);

const checks: readonly (readonly [string, readonly string[]])[] = [
  ['generated files', [join(root, 'scripts/generate-content.ts'), '--check']],
  ['generated fonts', [join(root, 'scripts/generate-fonts.ts'), '--check']],
  ['format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['lint', [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.']],
  ['types: shared', [bin('typescript/bin/tsc'), '-b', 'shared']],
  ['types: scripts, tests', [bin('typescript/bin/tsc'), '-p', '.']],
  ['types: cms', [bin('typescript/bin/tsc'), '-p', 'cms', '--noEmit']],
  ['types: cms, tests', [bin('typescript/bin/tsc'), '-p', 'cms/tsconfig.test.json', '--noEmit']],
  ['types: cms, admin', [bin('typescript/bin/tsc'), '-p', 'cms/src/admin', '--noEmit']],
  ['types: site', [bin('astro/bin/astro.mjs'), 'check', '--root', 'site', '--minimumFailingSeverity', 'warning']],
];

const failed = checks.filter(([name, given]) => {
  const began = performance.now();
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status } = spawnSync(process.execPath, given, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${Math.round((performance.now() - began) / 1000)} s)`);
  return status !== 0;
});
if (failed.length > 0) {
  console.error(
    `✗ À corriger : ${failed.map(([name]) => name).join(', ')}. « npm run format » met en forme, « npm run generate » regénère.`,
  );
  process.exitCode = 1;
}
