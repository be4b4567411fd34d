import { sourceLanguage } from 'shared/languages';
import { isEmpty, partsOf } from '../content/form';
import { named, quote, type Rule } from './problem';

/** What « confirmé » confirms: at least one of these fields holds something. The schedule has a rule of its own. */
const confirms: Readonly<Record<string, readonly string[]>> = {
  'city.membership': ['source'],
  'shared.contact': ['email', 'phone'],
  'shared.place': ['name', 'address'],
  'site.licence': ['name'],
  'site.social-link': ['url'],
};

/** Nothing empty is said to be confirmed. */
export const confirmation: Rule = ({ form, entry, language }) =>
  partsOf(form, entry).flatMap(({ path, field, form: inner, value }) => {
    const fields = confirms[field.component ?? ''];
    if (language !== sourceLanguage || fields === undefined || value.confirmation !== 'confirmé') return [];
    if (fields.some((name) => !isEmpty(value[name]))) return [];
    return [
      {
        path: [...path, 'confirmation'],
        message: `${field.label}\u00a0: ${quote('confirmé')} demande ${fields.map((name) => named(inner, name)).join(' ou ')}.`,
      },
    ];
  });
