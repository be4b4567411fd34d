import { isEmpty, partsOf } from '../content/form';
import { named, type Rule } from './problem';

/** Lines that lead to one thing, by one of their fields. */
const lines: ReadonlySet<string> = new Set(['site.menu-entry', 'site.featured-entry']);

/** A line of the menu, or of what stands first, leads to one thing and to no second one. */
export const exactlyOne: Rule = ({ form, entry }) =>
  partsOf(form, entry)
    .filter(({ field }) => lines.has(field.component ?? ''))
    .flatMap(({ path, field, form: inner, value }) => {
      const names = Object.keys(inner);
      const [first = '', second] = names.filter((name) => !isEmpty(value[name]));
      if (first !== '' && second === undefined) return [];
      const choices = names.map((name) => named(inner, name)).join(', ');
      return second === undefined
        ? [
            {
              path: [...path, names[0] ?? ''],
              message: `${field.label}\u00a0: une ligne est vide. Remplissez un de ces champs, ou retirez la ligne\u00a0: ${choices}.`,
            },
          ]
        : [
            {
              path: [...path, second],
              message: `${field.label}\u00a0: une ligne mène à une seule chose. Videz ${named(inner, first)} ou ${named(inner, second)}.`,
            },
          ];
    });
