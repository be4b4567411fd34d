import { confirmation } from './confirmation';
import { document } from './document';
import { image } from './image';
import { pastedPicture } from './pasted-picture';
import type { Draft, Problem } from './problem';
import { proof } from './proof';
import { requiredFields } from './required-fields';
import { schedule } from './schedule';
import { slug } from './slug';
import { sourceFirst } from './source-first';
import { untranslated } from './untranslated';
import { webAddress } from './web-address';

const rules = [
  sourceFirst,
  requiredFields,
  untranslated,
  slug,
  schedule,
  confirmation,
  image,
  pastedPicture,
  document,
  proof,
  webAddress,
];

/** Everything that keeps a draft from being published, one problem a field. */
export function publicationProblems(draft: Draft): Problem[] {
  const problems = new Map<string, Problem>();
  for (const problem of rules.flatMap((rule) => rule(draft))) {
    const place = problem.path.join('.');
    if (!problems.has(place)) problems.set(place, problem);
  }
  return [...problems.values()];
}
