import type { APIRoute } from 'astro';
import type { FormerLine } from 'shared/former-address';
import { content } from '../content/index.ts';
import { formerParts } from '../former/parts.ts';
import { formerPages } from '../former/selection.ts';

/** Where readers of addresses that entries have left are led: what servers answer with a status instead of a page. */
export const GET: APIRoute = () => {
  const lines = [...formerPages(content).values()].map((page): FormerLine =>
    page.kind === 'forward'
      ? { from: page.path, status: 301, to: page.to, withBelow: page.withBelow }
      : { from: page.path, status: 410 },
  );
  const parts = formerParts(content).map((part): FormerLine => ({ ...part, status: 301, withBelow: true }));
  return Response.json([...lines, ...parts]);
};
