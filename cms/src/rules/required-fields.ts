import { sourceLanguage } from 'shared/languages';
import { isEmpty, partsOf, type Entry, type Field, type Form } from '../content/form';
import { quote, type Problem, type Rule } from './problem';
import { titleOf } from './slug';

/** Whether a field must be filled in one language: facts are asked for in French only. */
function asked(field: Field, inSource: boolean): boolean {
  if (field.fact) return inSource && field.expected;
  return field.required || field.expected;
}

function missing(form: Form, entry: Entry, inSource: boolean, path: readonly string[], owner: string): Problem[] {
  return Object.entries(form)
    .filter(([name, field]) => asked(field, inSource) && isEmpty(entry[name]))
    .map(([name, { label }]) => ({
      path: [...path, name],
      message: `${quote(owner + label)} est vide\u00a0: remplissez ce champ avant de publier.`,
    }));
}

/** What the site cannot do without is there: the words in every language, the facts in French. */
export const requiredFields: Rule = ({ form, entry, language }) => {
  const inSource = language === sourceLanguage;
  // The address is made from the title: while that is to be written, it alone is asked for.
  const { slug, ...rest } = form;
  const own = slug !== undefined && titleOf(entry) === '' ? rest : form;
  return [
    ...missing(own, entry, inSource, [], ''),
    ...partsOf(form, entry)
      // A picture's own rule says more than « vide ».
      .filter(({ field }) => field.component !== 'shared.image' && (inSource || !field.fact))
      .flatMap(({ path, field, form: inner, value }) => missing(inner, value, inSource, path, `${field.label}, `)),
  ];
};
