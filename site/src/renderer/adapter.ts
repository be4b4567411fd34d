import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Compiles the site's pages for rendering on demand, by a program that imports them: no server, no files of pages. */
export function renderer(): AstroIntegration {
  return {
    name: 'renderer',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'renderer',
          serverEntrypoint: fileURLToPath(new URL('./entry.ts', import.meta.url)),
          entrypointResolution: 'auto',
          supportedAstroFeatures: { serverOutput: 'stable' },
        });
      },
    },
  };
}
