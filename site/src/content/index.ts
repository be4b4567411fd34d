import { openSnapshot } from './store.ts';

const folder = process.env['SNAPSHOT_DIR'];
if (folder === undefined) throw new Error('SNAPSHOT_DIR is not set: build the site with `npm run build`.');

/** The content of the site that is being rendered. */
export const content = openSnapshot(folder);
