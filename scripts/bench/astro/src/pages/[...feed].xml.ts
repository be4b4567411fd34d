import type { APIRoute } from 'astro';
import type { Kind } from '../../../template/pieces.ts';
import type { View } from '../../../peer/shelf.ts';
import type { Edition } from '../../../peer/site.ts';
import { shelves } from '../site.ts';
import literals from '../../../templates.mjs';

type Props = { readonly edition: Edition; readonly kind: Kind; readonly view: () => View };

export const getStaticPaths = () =>
  shelves.flatMap(({ edition, shelf }) => {
    const { language, home, list, parts } = edition;
    const feed = (page: string, kind: Kind, view: () => View) => ({
      params: { feed: `${page.slice(1)}feed` },
      props: { edition, kind, view } satisfies Props,
    });
    const cities = parts.filter(({ facet }) => facet === 'cities');
    return [
      feed(home, 'feed-home', () => shelf.feed()),
      feed(list, 'feed-list', () => shelf.feed()),
      ...cities.map((part) => feed(part.paths[language], 'feed-city', () => shelf.feed(part))),
    ];
  });

export const GET: APIRoute<Props> = ({ props: { edition, kind, view } }) =>
  new Response(literals[edition.language][kind](view()));
