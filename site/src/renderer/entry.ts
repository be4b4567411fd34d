import { createApp } from 'astro/app/entrypoint';
import type { Renderer } from 'shared/rendering';
import { live } from '../content/index.ts';
import { rendererOf } from './renderer.ts';

const app = createApp({ streaming: false });
// Astro imports a page's module at each render, which takes longer than writing a small page.
const { pageMap } = app.manifest;
for (const [component, load] of pageMap ?? []) {
  let module: ReturnType<typeof load> | undefined;
  pageMap?.set(component, () => (module ??= load()));
}
// Astro would answer with an error page: whoever renders wants to know what was wrong.
app.renderError = (request, { error, status }) => {
  throw error instanceof Error ? error : new Error(`${new URL(request.url).pathname}: status ${status}`);
};

/** The site's templates, compiled, with empty content. */
export const renderer: Renderer = rendererOf(app, live);
