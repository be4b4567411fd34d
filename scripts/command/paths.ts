import { join, resolve } from 'node:path';
import { given, root } from './environment.ts';

/** Everything that is written while running stands under this folder; `VAR_DIR` is taken from the project's root. */
export const varFolder = resolve(root, given('VAR_DIR') ?? 'var');

/** Link to the newest complete snapshot. */
export const snapshotLink = join(varFolder, 'snapshot');
/** The plan's content, as files. */
export const planFolder = join(root, 'shared/content');
/** What `npm run build` makes. */
export const siteDist = join(root, 'site/dist');
