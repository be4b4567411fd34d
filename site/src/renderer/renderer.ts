import type { createApp } from 'astro/app/entrypoint';
import type { GoneFile, RenderedFile, Renderer, RenderFailure, Share } from 'shared/rendering';
import type { LiveContent } from '../content/live.ts';
import type { Trace } from '../content/traces.ts';
import { endsIn } from '../event/selection.ts';
import { withAlternates } from '../layouts/sitemap.ts';
import { isBackground, routesOf, targetsOf, type Route, type Target } from './routes.ts';

type App = ReturnType<typeof createApp>;

/** A file, and what it was made from. */
type Made = Target & { readonly trace: Trace };
/** A route's files, as it last listed them, by path; and what it made the list from. */
type Listing = { readonly trace: Trace; files: ReadonlyMap<string, Made> };

/** Renders a site by Astro's own app from content that may change. */
export function rendererOf(app: App, { graph, change, store }: LiveContent): Renderer {
  const routes = routesOf(app.manifest);
  const listings = new Map(
    routes.map((route): [Route, Listing] => [route, { trace: graph.newTrace(), files: new Map() }]),
  );

  const listingsOf = (part: 'pages' | 'background') =>
    [...listings].filter(([route]) => isBackground(route) === (part === 'background'));

  /** What a route lists now; nothing where that is what it listed before. */
  async function targetsNow(route: Route, { trace }: Listing): Promise<readonly Target[] | undefined> {
    return graph.isStale(trace) ? await graph.track(trace, () => targetsOf(route, app.manifest)) : undefined;
  }

  /** Asks each route anew for its files where that is out of date; gives the routes that could tell. */
  async function* list(
    part: 'pages' | 'background',
  ): AsyncGenerator<RenderFailure | GoneFile, readonly (readonly [Route, Listing])[]> {
    const listed: (readonly [Route, Listing])[] = [];
    for (const [route, listing] of listingsOf(part)) {
      const before = listing.files;
      let targets: readonly Target[] | undefined;
      try {
        targets = await targetsNow(route, listing);
      } catch (error) {
        yield { path: route.route.slice(1), error };
        continue;
      }
      listed.push([route, listing]);
      if (targets === undefined) continue;
      listing.files = new Map(
        targets.map((target) => [
          target.path,
          { ...target, trace: before.get(target.path)?.trace ?? graph.newTrace() },
        ]),
      );
      for (const [path, { trace }] of before) {
        if (listing.files.has(path)) continue;
        graph.remove(trace);
        yield { path, gone: true };
      }
    }
    return listed;
  }

  /** Renders a file. Throws what a template or a selection throws. */
  async function renderOne({ path, address, route, trace }: Made): Promise<RenderedFile> {
    const url = new URL(address, app.manifest.site);
    const body = await graph.track(trace, async () => {
      const reply = await app.render(new Request(url), { routeData: route });
      if (reply.status !== (path === '404.html' ? 404 : 200)) throw new Error(`${address}: status ${reply.status}`);
      return new Uint8Array(await reply.arrayBuffer());
    });
    return { path, body };
  }

  async function* render(
    part: 'pages' | 'background',
    { place, of }: Share = { place: 0, of: 1 },
  ): AsyncGenerator<RenderedFile | RenderFailure | GoneFile> {
    const listed = yield* list(part);
    let number = 0;
    for (const [, { files }] of listed) {
      for (const file of files.values()) {
        number += 1;
        if (number % of !== place) continue;
        let made: RenderedFile | RenderFailure;
        try {
          if (!graph.isStale(file.trace)) continue;
          made = await renderOne(file);
        } catch (error) {
          made = { path: file.path, error };
        }
        yield made;
      }
    }
  }

  async function fileAt(path: string): Promise<RenderedFile | undefined> {
    for (const part of ['pages', 'background'] as const) {
      // What is gone is of no interest to whoever asks for one file.
      const listed = list(part);
      while ((await listed.next()).done !== true);
      const made = listingsOf(part)
        .map(([, { files }]) => files.get(path))
        .find((file) => file !== undefined);
      if (made !== undefined) return await renderOne(made);
    }
    return undefined;
  }

  return {
    change,
    render,
    file: fileAt,
    paths: (part) => new Set(listingsOf(part).flatMap(([, { files }]) => [...files.keys()])),
    forget: (part) => {
      for (const [, { files }] of listingsOf(part)) for (const { trace } of files.values()) graph.forget(trace);
    },
    ends: () => graph.derive('ends', () => endsIn(store)),
    sitemap: () => {
      const line = withAlternates(() => store);
      const pages = [...listings].flatMap(([route, { files }]) =>
        route.type === 'page' ? [...files.values()].filter(({ path }) => path !== '404.html') : [],
      );
      return pages.flatMap(({ address }) => {
        const url = new URL(address, app.manifest.site).href;
        return graph.derive(`sitemap ${url}`, () => line({ url })) ?? [];
      });
    },
  };
}
