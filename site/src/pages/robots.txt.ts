import type { APIRoute } from 'astro';

/** Whoever reads may read everything (RFC 9309); the site map is named by its whole address, as its protocol wants. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap-index.xml', site).href}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
