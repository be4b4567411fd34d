import type { Language } from 'shared/languages';
import { alert } from './alert';
import { confirmation } from './confirmation';
import { correction } from './correction';
import { document } from './document';
import { exactlyOne } from './exactly-one';
import { image } from './image';
import { pastedPicture } from './pasted-picture';
import { photo } from './photo';
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
  exactlyOne,
  webAddress,
];

/** When a draft is published, and beside what. */
type Occasion = {
  /** The day in Morocco, `2026-11-23`. */
  readonly today: string;
  /** The languages in which the document is online already. */
  readonly online: readonly Language[];
};

/** Everything that keeps a draft from being published, one problem a field. */
export function publicationProblems(draft: Draft, { today, online }: Occasion): Problem[] {
  const problems = new Map<string, Problem>();
  for (const problem of [...rules, alert(today), correction(today), photo(online)].flatMap((rule) => rule(draft))) {
    const place = problem.path.join('.');
    if (!problems.has(place)) problems.set(place, problem);
  }
  return [...problems.values()];
}
