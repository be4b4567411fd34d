import { existsSync, globSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { siteUrl } from '../command/environment.ts';
import { Failure } from '../command/failure.ts';
import { copyFolder } from '../disk/copy-folder.ts';
import { compileTemplates } from '../render/compile.ts';
import { formerTable } from 'shared/former-address';
import { servingFiles } from '../render/serving-files.ts';
import { renderWhole } from '../render/whole.ts';
import { writerTo } from '../render/write.ts';
import { drawPictures } from './pictures.ts';
import { packPressKits } from './press-kits.ts';
import { indexForSearch } from './search.ts';

/**
 * Renders a snapshot into a folder, lays its media beside, and makes what follows from the pages: the index of the search,
 * press kits, share images, icons. Gives the number of pages. The folder is replaced only when everything is there.
 */
export async function buildSite(snapshot: string, dist: string): Promise<number> {
  if (!existsSync(snapshot)) throw new Failure('Aucun contenu à construire : lancez d’abord « npm run pull ».');
  // Of its own: a build that was killed may still have programs that write.
  const draft = `${dist}.next-${process.pid}`;
  removeOldDrafts(dist);
  const folder = realpathSync(snapshot);
  const write = writerTo(draft);
  try {
    await renderWhole({ templates: await compileTemplates(), snapshot: folder, out: draft });
    const table = readFileSync(join(draft, formerTable), 'utf8');
    servingFiles(table, siteUrl()).forEach((text, path) => write(path, text));
    await indexForSearch(draft);
    copyFolder(join(folder, 'media'), join(draft, 'media'));
    await packPressKits(draft);
    await drawPictures(draft);
    rmSync(dist, { recursive: true, force: true });
    renameSync(draft, dist);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return globSync('**/*.html', { cwd: dist }).length;
}

/** Removes what killed builds left beside a folder; what their programs still hold is left to the next build. */
function removeOldDrafts(dist: string): void {
  for (const left of globSync(`${dist}.next-*`)) {
    try {
      rmSync(left, { recursive: true, force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY')) throw error;
    }
  }
}
