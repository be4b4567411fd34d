import { sourceLanguage } from 'shared/languages';
import { isEmpty, partsOf, text, type Entry, type Form } from '../content/form';
import { rightsProblems } from './rights';
import { named, quote, stillFrench, type Problem, type Rule } from './problem';

const component = 'shared.image';

function missing(form: Form, path: readonly string[], attribute: string, reason: string): Problem {
  return { path: [...path, attribute], message: `${named(form, attribute)} est vide\u00a0: ${reason}` };
}

function inSource(form: Form, value: Entry, path: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  if (isEmpty(value.file)) {
    problems.push(missing(form, path, 'file', 'choisissez l’image, ou supprimez le bloc Image.'));
  }
  if (value.decorative !== true && isEmpty(value.alternative)) {
    problems.push(
      missing(
        form,
        path,
        'alternative',
        `décrivez l’image pour qui ne la voit pas, ou répondez ${quote('Oui')} à ${named(form, 'decorative')}.`,
      ),
    );
  }
  return [...problems, ...rightsProblems(value, path, ['site'])];
}

/** A picture is described or said to be decorative, and its rights are known; the description is per language. */
export const image: Rule = ({ form, entry, language, source }) => {
  if (language === sourceLanguage) {
    return partsOf(form, entry, component).flatMap(({ path, form: inner, value }) => inSource(inner, value, path));
  }
  return partsOf(form, source ?? {}, component).flatMap(({ path, form: inner, value }) => {
    if (isEmpty(value.file) || value.decorative === true) return [];
    const translated = partsOf(form, entry, component).find((part) => part.path.join('.') === path.join('.'));
    const description = text(translated?.value.alternative);
    if (description === '') {
      const how =
        translated === undefined ? `: ajoutez ici ${quote(form[path[0] ?? '']?.label ?? '')}, et décrivez-la` : '';
      const reason = `l’image de la fiche française doit être décrite dans cette langue aussi${how}.`;
      return [missing(inner, path, 'alternative', reason)];
    }
    return description === text(value.alternative) ? [stillFrench(inner, path, 'alternative')] : [];
  });
};
