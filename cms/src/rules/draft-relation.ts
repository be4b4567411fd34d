import type { Form } from '../content/form';
import { named, quote, type Problem } from './problem';

/** Another entry that the draft points to. */
export type Target = { readonly attribute: string; readonly title: string; readonly published: boolean };

/** Refuses to publish what points to an entry that readers cannot see: the link would be lost without a word. */
export function draftRelations(form: Form, targets: readonly Target[]): Problem[] {
  return targets
    .filter(({ published }) => !published)
    .map(({ attribute, title }) => ({
      path: [attribute],
      message: `${named(form, attribute)}\u00a0: ${quote(title)} n’est pas publié. Publiez d’abord cette fiche, ou retirez-la.`,
    }));
}
