/**
 * Publishes a hundred releases, one after the other, to a folder of releases.
 * usage: node tests/publish/hundred-publications.ts <folder>
 */
import { setTimeout as wait } from 'node:timers/promises';
import { releasesIn } from '../../scripts/release/releases.ts';
import { deltaOf } from './linked-site.ts';

const [folder = ''] = process.argv.slice(2);
const releases = releasesIn(folder);
for (let round = 1; round <= 100; round += 1) {
  releases.publish(deltaOf(round), { madeFrom: '', now: new Date() });
  await wait(30);
}
releases.close();
