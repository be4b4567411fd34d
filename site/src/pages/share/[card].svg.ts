import type { APIRoute } from 'astro';
import { content } from '../../content/index.ts';
import { drawingNamed, drawingNames } from '../../share/image.ts';

/** The drawing of each share image, by its name; the build makes a PNG of it (scripts/build/pictures.ts). */
export const getStaticPaths = () => drawingNames(content).map((card) => ({ params: { card } }));

export const GET: APIRoute = ({ params }) => {
  const drawing = drawingNamed(params['card'] ?? '', content);
  if (drawing === undefined) return new Response(null, { status: 404 });
  return new Response(drawing, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
};
