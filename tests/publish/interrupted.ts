/**
 * Does one thing to a folder of releases and is killed at one of its steps, in the middle of it where it has one.
 * usage: node tests/publish/interrupted.ts <folder> <what> <step> <round>
 * It ends with exit code 0 where it has fewer steps.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { at, formsOf, roundOf } from './rounds.ts';

const [folder = '', what = '', step = '', round = ''] = process.argv.slice(2);

/** What changes a disk. A step is killed before it happens, which is also after the one before it. */
const steps = ['linkSync', 'renameSync', 'rmSync', 'rmdirSync', 'mkdirSync', 'symlinkSync', 'unlinkSync'] as const;
let left = Number(step);
/** Forms of what the round before has put online, made before anything is counted. */
const forms = formsOf(Number(round) - 1, ['feed.xml', 'fr/index.html']);

function countDown(halfway?: () => void): void {
  left -= 1;
  if (left > 0) return;
  halfway?.();
  process.kill(process.pid, 'SIGKILL');
}

for (const name of steps) {
  const original = fs[name] as (...given: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...given: unknown[]) => {
      countDown();
      return original(...given);
    },
  });
}
const write = fs.writeFileSync;
fs.writeFileSync = (file, content, options) => {
  countDown(() => write(file, String(content).slice(0, 3)));
  write(file, content, options);
};
syncBuiltinESMExports();

const { releasesIn } = await import('../../scripts/release/releases.ts');
const now = at(Number(round));
const releases = releasesIn(folder);
if (what === 'publish') releases.publish(roundOf(Number(round)), { madeFrom: '', now });
else if (what === 'follow') releases.follow(roundOf(Number(round)), now);
else if (what === 'publishTree') releases.publishTree(join(folder, 'dist'), { madeFrom: '', now });
else if (what === 'addCompressed') releases.addCompressed(forms);
else if (what === 'rollback') releases.rollback(undefined, now);
else if (what !== 'open') throw new Error(`Nothing is called ${what}.`);
releases.close();
