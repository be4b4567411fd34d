import { cpSync, existsSync, globSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, siteUrl } from '../command/environment.ts';
import { Failure, remedyIn } from '../command/failure.ts';
import { runNode } from './child.ts';
import { drawPictures } from './pictures.ts';
import { packPressKits } from './press-kits.ts';
import { indexForSearch } from './search.ts';

/**
 * Renders a snapshot with Astro into a folder, lays its media beside, and makes what follows from the pages: the index of
 * the search, press kits, share images, icons. Gives the number of pages. The folder is replaced only when everything is
 * there: Astro leaves half a site behind when a page fails.
 */
export async function buildSite(snapshot: string, dist: string): Promise<number> {
  if (!existsSync(snapshot)) throw new Failure('Aucun contenu à construire : lancez d’abord « npm run pull ».');
  // Of its own: a build that was killed may still have programs that write.
  const draft = `${dist}.next-${process.pid}`;
  removeOldDrafts(dist);
  const folder = realpathSync(snapshot);
  try {
    await astroBuild(folder, draft);
    await indexForSearch(draft);
    cpSync(join(folder, 'media'), join(draft, 'media'), { recursive: true });
    await packPressKits(draft);
    await drawPictures(draft);
    rmSync(dist, { recursive: true, force: true });
    renameSync(draft, dist);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return globSync('**/*.html', { cwd: dist }).length;
}

/** Astro runs in a process of its own: it keeps templates and styles in memory that a second build would not read again. */
async function astroBuild(snapshot: string, outDir: string): Promise<void> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const { code, output } = await runNode([astro, 'build', '--root', join(root, 'site'), '--silent'], {
    // Astro writes beside the output while that lies below its working folder; else in a place that all builds share.
    cwd: dirname(outDir),
    env: {
      SITE_URL: siteUrl(),
      SNAPSHOT_DIR: snapshot,
      SITE_OUT_DIR: outDir,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
  });
  if (code !== 0) {
    throw new Failure(
      `La construction du site a échoué ; le site en ligne n’a pas changé.${remedyIn(output)} Astro dit :\n${output}`,
    );
  }
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
