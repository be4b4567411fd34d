import type { APIRoute } from 'astro';
import { content } from '../../content/index.ts';
import { drawings } from '../../share/image.ts';

/** The drawing of each share image, by its name; the build makes a PNG of it (scripts/build/pictures.ts). */
const all = drawings(content);

export const getStaticPaths = () => [...all.keys()].map((card) => ({ params: { card } }));

export const GET: APIRoute = ({ params }) => {
  const drawing = all.get(params['card'] ?? '');
  if (drawing === undefined) return new Response(null, { status: 404 });
  return new Response(drawing, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
};
