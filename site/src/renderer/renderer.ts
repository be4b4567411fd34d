import type { createApp } from 'astro/app/entrypoint';
import type { GoneFile, RenderedFile, Renderer, RenderFailure } from 'shared/rendering';
import { neverMade, type Trace } from '../content/graph.ts';
import type { LiveContent } from '../content/live.ts';
import { endsIn } from '../event/selection.ts';
import { withAlternates } from '../layouts/sitemap.ts';
import { isBackground, routesOf, targetsOf, type Target } from './routes.ts';

type App = ReturnType<typeof createApp>;

/** A route's files, as it last listed them. */
type Listing = Trace & { targets: ReadonlyMap<string, Target> };

/** Renders a site by Astro's own app from content that may change. */
export function rendererOf(app: App, { graph, change, store }: LiveContent): Renderer {
  const routes = routesOf(app.manifest);
  const listings = new Map(routes.map((route) => [route, { ...neverMade, targets: new Map() } as Listing]));
  const files = new Map<string, Trace>();

  const listingsOf = (part: 'pages' | 'background') =>
    [...listings].filter(([route]) => isBackground(route) === (part === 'background'));

  /** Asks each route anew for its files where that is out of date. */
  async function* list(part: 'pages' | 'background'): AsyncGenerator<GoneFile> {
    for (const [route, listing] of listingsOf(part)) {
      if (!graph.isStale(listing)) continue;
      const { value, trace } = await graph.track(() => targetsOf(route, app.manifest));
      const targets = new Map(value.map((target) => [target.path, target]));
      const gone = [...listing.targets.keys()].filter((path) => !targets.has(path));
      Object.assign(listing, { targets, ...trace });
      for (const path of gone) {
        files.delete(path);
        yield { path, gone: true };
      }
    }
  }

  async function renderOne({ path, address, route }: Target): Promise<RenderedFile> {
    const url = new URL(address, app.manifest.site);
    const { value, trace } = await graph.track(async () => {
      const reply = await app.render(new Request(url), { routeData: route });
      if (reply.status !== 200 && path !== '404.html') throw new Error(`${address}: status ${reply.status}`);
      return new Uint8Array(await reply.arrayBuffer());
    });
    files.set(path, trace);
    return { path, body: value };
  }

  async function* render(part: 'pages' | 'background'): AsyncGenerator<RenderedFile | RenderFailure | GoneFile> {
    yield* list(part);
    for (const [, { targets }] of listingsOf(part)) {
      for (const target of targets.values()) {
        if (!graph.isStale(files.get(target.path) ?? neverMade)) continue;
        try {
          yield await renderOne(target);
        } catch (error) {
          files.delete(target.path);
          yield { path: target.path, error };
        }
      }
    }
  }

  return {
    change,
    render,
    paths: (part) => new Set(listingsOf(part).flatMap(([, { targets }]) => [...targets.keys()])),
    forget: (part) => {
      for (const [, { targets }] of listingsOf(part)) for (const path of targets.keys()) files.delete(path);
    },
    ends: () => graph.derive('ends', () => endsIn(store)),
    sitemap: () => {
      const line = withAlternates(() => store);
      const pages = [...listings].flatMap(([route, { targets }]) =>
        route.type === 'page' ? [...targets.values()].filter(({ path }) => path !== '404.html') : [],
      );
      return pages.map(({ address }) => {
        const url = new URL(address, app.manifest.site).href;
        return graph.derive(`sitemap ${url}`, () => line({ url }));
      });
    },
  };
}
