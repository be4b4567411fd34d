import { Failure } from '../command/failure.ts';
import { alternates, links } from './links.ts';
import { readSite, type Inspected, type Problem, type Rule } from './pages.ts';
import { noDraft, ownHostOnly } from './privacy.ts';
import { shareImages } from './share.ts';
import { structure } from './structure.ts';
import { validity } from './validity.ts';

/** Most problems that are named; the rest is counted. */
const named = 20;

/** What an entry's text can break: no page goes online before these were asked, which takes a millisecond a page. */
export const beforehand: readonly Rule[] = [structure, links, alternates, ownHostOnly, noDraft];

/** What only a template can break, and takes thirty times as long, or needs files that follow the pages. */
export const afterwards: readonly Rule[] = [shareImages, validity];

/** Looks at a built site as a stranger would, and gives everything that must not go online. */
export async function checkSite(
  folder: string,
): Promise<{ readonly pages: number; readonly problems: readonly Problem[] }> {
  const site = readSite(folder);
  if (site.pages.size === 0) return { pages: 0, problems: [{ path: folder, problem: 'aucune page' }] };
  return { pages: site.pages.size, problems: await problemsIn(site, [...beforehand, ...afterwards]) };
}

/** Throws with every problem that keeps a built site from going online; gives its number of pages. */
export async function passChecks(folder: string): Promise<number> {
  const { pages, problems } = await checkSite(folder);
  if (problems.length === 0) return pages;
  const lines = problems.slice(0, named).map(({ path, problem }) => `  ${path} : ${problem}`);
  const rest = problems.length > named ? [`  … et ${problems.length - named} autres`] : [];
  throw new Failure(
    ['Le site construit a des problèmes ; le site en ligne n’a pas changé.', ...lines, ...rest].join('\n'),
  );
}

/** What some rules find. */
export async function problemsIn(site: Inspected, rules: readonly Rule[]): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const rule of rules) problems.push(...(await rule(site)));
  return problems;
}
