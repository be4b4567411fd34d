import { liveContent } from './live.ts';
import { readSnapshot } from './snapshot.ts';

/** The content of the site that is being rendered: a snapshot, or what the renderer is told. */
export const live = liveContent();

const folder = process.env['SNAPSHOT_DIR'];
if (folder !== undefined && folder !== '') live.change(readSnapshot(folder));

export const content = live.store;
