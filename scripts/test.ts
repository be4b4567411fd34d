/**
 * Runs the tests, those in the browser and on a booted CMS included.
 * usage: node scripts/test.ts [vitest's own arguments]   (drills on whole installations: --project drills)
 * environment: CHROMIUM_PATH
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { chromiumPath } from './browser/chromium.ts';
import { root } from './command/environment.ts';
import { run } from './command/failure.ts';
import { varFolder } from './command/paths.ts';
import { buildCms, isCmsBuilt } from './start/cms.ts';
import { step } from './start/step.ts';

const results = join(varFolder, 'test-results.json');
const counts = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() });

await run(async () => {
  process.env['CHROMIUM_PATH'] = chromiumPath();
  if (!isCmsBuilt()) await step('Construction de l’administration', () => buildCms(join(varFolder, 'logs')));
  mkdirSync(varFolder, { recursive: true });
  rmSync(results, { force: true });
  const sites = mkdtempSync(join(tmpdir(), 'sites-'));
  process.env['TEST_SITES'] = sites;
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const given = process.argv.slice(2);
  // They take minutes, and are asked for by name.
  const projects = given.includes('--project') ? [] : ['--project', '!drills'];
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...projects, ...given], {
    cwd: root,
    stdio: 'inherit',
  });
  rmSync(sites, { recursive: true, force: true });
  if (existsSync(results)) {
    const { numPassedTests, numFailedTests, numPendingTests } = counts.parse(JSON.parse(readFileSync(results, 'utf8')));
    console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
  }
  process.exitCode = status ?? 1;
});
