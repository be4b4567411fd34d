import { spawn } from 'node:child_process';
import { cpSync, existsSync, globSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../command/environment.ts';
import { Failure } from '../command/failure.ts';
import { packPressKits } from './press-kits.ts';
import { indexForSearch } from './search.ts';

/**
 * Renders a snapshot with Astro into a folder, with its media, press kits and the index of the search; gives the number
 * of pages. The folder is replaced only when everything is there: Astro leaves half a site behind when a page fails.
 */
export async function buildSite(snapshot: string, dist: string): Promise<number> {
  if (!existsSync(snapshot)) throw new Failure('Aucun contenu à construire : lancez d’abord « npm run pull ».');
  const draft = `${dist}.next`;
  rmSync(draft, { recursive: true, force: true });
  const folder = realpathSync(snapshot);
  try {
    await astroBuild(folder, draft);
    await indexForSearch(draft);
    cpSync(join(folder, 'media'), join(draft, 'media'), { recursive: true });
    await packPressKits(draft);
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
  const child = spawn(process.execPath, [astro, 'build', '--root', join(root, 'site'), '--silent'], {
    // Astro writes beside the output while that lies below its working folder; else in a place that all builds share.
    cwd: dirname(outDir),
    env: {
      ...process.env,
      SNAPSHOT_DIR: snapshot,
      SITE_OUT_DIR: outDir,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const stop = (): void => void child.kill();
  process.once('exit', stop);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  process.off('exit', stop);
  if (code !== 0) {
    throw new Failure(
      `La construction du site a échoué ; le site en ligne n’a pas changé. Astro dit :\n${output.trim()}`,
    );
  }
}
