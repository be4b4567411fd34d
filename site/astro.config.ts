import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import tailwind from '@astrojs/tailwind';
import { defineConfig } from 'astro/config';
import { openSnapshot } from './src/content/store.ts';
import { withAlternates } from './src/layouts/sitemap.ts';
import { renderer } from './src/renderer/adapter.ts';

// The fallback is for a bare `astro dev`: every other run is told (scripts/render/compile.ts).
const site = process.env['SITE_URL'] ?? 'http://localhost:4321';

// The same pages, as files or compiled for the publisher, which renders them as content changes.
const onDemand = process.env['SITE_RENDERER'] === 'true';

const outDir = process.env['SITE_OUT_DIR'];

export default defineConfig({
  site,
  outDir: outDir ?? './dist',
  ...(onDemand ? { output: 'server', adapter: renderer() } : { output: 'static' }),
  session: false,
  trailingSlash: 'always',
  compressHTML: true,
  // Nothing inline: a content security policy without hashes then serves every page (shared/src/page-policy.ts).
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Packages go into the renderer too, so that it runs wherever the output is told to be, on any disk.
  vite: {
    // Vite clears this folder even where it only builds. Beside the output: the project's own may not be writable.
    ...(outDir !== undefined && { cacheDir: `${outDir}.vite` }),
    build: { assetsInlineLimit: 0 },
    environments: { prerender: { resolve: { noExternal: true } }, ssr: { resolve: { noExternal: true } } },
  },
  integrations: [
    tailwind({ applyBaseStyles: false, configFile: fileURLToPath(new URL('./tailwind.config.ts', import.meta.url)) }),
    sitemap({ serialize: withAlternates(() => openSnapshot(process.env['SNAPSHOT_DIR'] ?? '.')) }),
  ],
});
