import { sourceLanguage } from 'shared/languages';
import { partsOf } from '../content/form';
import { quote } from '../rules/problem';
import type { Advise } from './finding';

/** What readers are told is not known yet: a state that is allowed, and that the officer has in mind. */
export const toConfirm: Advise = ({ form, entry, language }) =>
  language !== sourceLanguage
    ? []
    : partsOf(form, entry)
        .filter(({ value }) => value.confirmation === 'à confirmer')
        .map(({ path, field }) => ({
          path: [...path, 'confirmation'],
          message: `${quote(field.label)} reste à confirmer\u00a0: le site le dira.`,
        }));
