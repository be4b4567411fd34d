/**
 * Publishes a hundred releases, one after the other, to a folder of releases, and soon lays compressed forms beside what
 * each has brought.
 * usage: node tests/publish/hundred-publications.ts <folder>
 */
import { setTimeout as wait } from 'node:timers/promises';
import { releasesIn } from '../../scripts/release/releases.ts';
import { deltaOf } from './linked-site.ts';
import { formsOfTexts } from './rounds.ts';

const [folder = ''] = process.argv.slice(2);
const releases = releasesIn(folder);
for (let round = 1; round <= 100; round += 1) {
  const delta = deltaOf(round);
  releases.publish(delta, { madeFrom: '', now: new Date() });
  await wait(15);
  releases.addCompressed(formsOfTexts(delta.write));
  await wait(15);
}
releases.close();
