import { dirname, join } from 'node:path';
import { runNode } from '../../scripts/build/child.ts';
import { root, siteUrl } from '../../scripts/command/environment.ts';

/** Builds a snapshot as anybody does who has Astro alone: `astro build`, told by its environment what and whereto. */
export async function astroBuild(snapshot: string, outDir: string): Promise<void> {
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
  if (code !== 0) throw new Error(output);
}
