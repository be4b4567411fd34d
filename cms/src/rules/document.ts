import { isEmpty, partsOf } from '../content/form';
import { named, type Rule } from './problem';

/** A document is a file or an address, so that there is something to open. */
export const document: Rule = ({ form, entry }) =>
  partsOf(form, entry, 'shared.document')
    .filter(({ value }) => isEmpty(value.file) && isEmpty(value.url))
    .map(({ path, form: inner, field }) => ({
      path: [...path, 'file'],
      message: `${field.label}\u00a0: choisissez ${named(inner, 'file')}, ou donnez ${named(inner, 'url')}.`,
    }));
