import type { SSRManifest } from 'astro';

/** A route of the site, as Astro knows it. */
export type Route = SSRManifest['routes'][number]['routeData'];

/** A file of the site and how it comes about. */
export type Target = {
  /** `fr/villes/tanger/index.html`: below the site's root, letters as they are. */
  readonly path: string;
  /** `/fr/villes/tanger/`: the address that a page believes to stand at. */
  readonly address: string;
  readonly route: Route;
};

/** Whose routes have parameters: what a page module says about its addresses. */
type Listing = { readonly getStaticPaths?: () => readonly { readonly params: Readonly<Record<string, string>> }[] };

/** What follows a publication by some seconds: what is drawn from it, and what the search is made from. */
const background = /^\/(?:share\/|[^/]+\/search-records\/)/;

/** Tells whether the files of a route may follow later. */
export function isBackground({ route }: Route): boolean {
  return background.test(route);
}

/** The files that a route gives for the content as it is. */
export async function targetsOf(route: Route, manifest: SSRManifest): Promise<readonly Target[]> {
  if (route.pathname !== undefined) return [targetOf(route, route.pathname)];
  const module = await manifest.pageMap?.get(route.component)?.();
  const listing = ((await module?.page()) ?? {}) as Listing;
  if (listing.getStaticPaths === undefined) throw new Error(`${route.component} does not list its addresses.`);
  return listing.getStaticPaths().map(({ params }) => targetOf(route, addressIn(route, params)));
}

/** Astro's own pages, its error page among them, are no part of the site. */
export function routesOf({ routes }: SSRManifest): readonly Route[] {
  return routes
    .map(({ routeData }) => routeData)
    .filter(({ origin, type }) => origin === 'project' && type !== 'redirect');
}

function addressIn(route: Route, params: Readonly<Record<string, string>>): string {
  return route.segments
    .map((segment) => `/${segment.map(({ content, dynamic }) => (dynamic ? params[content] : content)).join('')}`)
    .join('');
}

/** As Astro's static build names files (build.format 'directory'; the page for 404 is a file of its own). */
function targetOf(route: Route, address: string): Target {
  if (route.type === 'endpoint') return { path: address.slice(1), address, route };
  if (address === '/404') return { path: '404.html', address: '/404/', route };
  const folder = address.endsWith('/') ? address : `${address}/`;
  return { path: `${folder.slice(1)}index.html`, address: folder, route };
}
