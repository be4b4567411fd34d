import { beforehand, problemsIn } from '../check-site/check.ts';
import { inspected, type Problem } from '../check-site/pages.ts';
import { isBackground } from './background/parts.ts';
import { Breath } from './breath.ts';
import type { Draft } from './draft.ts';

/** What keeps a change from going online: pages that cannot be rendered or fail their checks. Nothing has changed. */
export class Unpublishable extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ path, problem }) => `${path} : ${problem}`).join('\n'));
    this.problems = problems;
  }
}

/** Most pages that are parsed at once for the checks. */
const checkedAtOnce = 25;

/** Throws Unpublishable where a page that the draft changes must not go online. */
export async function requireSound(draft: Draft): Promise<void> {
  const has = (address: string): boolean => {
    const path = address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1);
    return draft.has(path) || isBackground(path);
  };
  const problems: Problem[] = [];
  const breath = new Breath();
  const paths = [...draft.write.keys()];
  for (let at = 0; at < paths.length; at += checkedAtOnce) {
    await breath.take();
    const some = paths.slice(at, at + checkedAtOnce).filter((path) => !path.startsWith('media/'));
    const contents = new Map(some.map((path) => [`/${path}`, () => draft.read(path) ?? Buffer.alloc(0)]));
    problems.push(...(await problemsIn(inspected({ has }, contents), beforehand)));
  }
  if (problems.length > 0) throw new Unpublishable(problems);
}
