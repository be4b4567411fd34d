import { alternates, links } from './links.ts';
import { readSite, type Problem, type Rule } from './pages.ts';
import { noDraft, ownHostOnly } from './privacy.ts';
import { shareImages } from './share.ts';
import { structure } from './structure.ts';
import { validity } from './validity.ts';

const rules: readonly Rule[] = [structure, links, alternates, shareImages, ownHostOnly, noDraft, validity];

/** Looks at a built site as a stranger would, and gives everything that must not go online. */
export async function checkSite(
  folder: string,
): Promise<{ readonly pages: number; readonly problems: readonly Problem[] }> {
  const site = readSite(folder);
  if (site.pages.size === 0) return { pages: 0, problems: [{ path: folder, problem: 'aucune page' }] };
  const problems: Problem[] = [];
  for (const rule of rules) problems.push(...(await rule(site)));
  return { pages: site.pages.size, problems };
}
