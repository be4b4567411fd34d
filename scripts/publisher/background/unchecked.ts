import type { Problem } from '../../check-site/pages.ts';
import { messageOf } from '../../command/failure.ts';

/** What is told of a file online that could not be looked at: which one, why, and what to do. */
export function unchecked(path: string, error: unknown): Problem {
  const [reason = ''] = messageOf(error).replace(/^✗ /, '').split('\n');
  const remedy =
    'elle reste en ligne, et sera vérifiée de nouveau quand elle changera. Ouvrez-la, puis publiez-la de nouveau.';
  return { path: `/${path}`, problem: `cette page n’a pas pu être vérifiée (${reason})\u00a0; ${remedy}` };
}
