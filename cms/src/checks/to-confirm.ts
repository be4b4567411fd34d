import { sourceLanguage } from 'shared/languages';
import { missingFacts } from '../missing-facts/facts';
import { quote } from '../rules/problem';
import type { Advise } from './finding';

/** What readers are told is not known yet: a state that is allowed, and that the officer has in mind. */
export const toConfirm: Advise = ({ form, entry, language }) =>
  language !== sourceLanguage
    ? []
    : missingFacts(form, entry)
        .filter(({ what }) => what === 'fact')
        .map(({ path, label }) => ({
          path: path.split('.'),
          message: `${quote(label)} reste à confirmer\u00a0: le site le dira.`,
        }));
