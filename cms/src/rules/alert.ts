import { sourceLanguage } from 'shared/languages';
import { isEmpty, partsOf, text, type Entry, type Form } from '../content/form';
import { named, type Problem, type Rule } from './problem';

const away = 'ou supprimez le bandeau.';

function inSource(form: Form, value: Entry, path: readonly string[], today: string): Problem[] {
  const at = (attribute: string, message: string): Problem => ({ path: [...path, attribute], message });
  const problems: Problem[] = [];
  if (isEmpty(value.text)) problems.push(at('text', `${named(form, 'text')} est vide\u00a0: écrivez-le, ${away}`));
  if (!isEmpty(value.endDate) && text(value.endDate) < today) {
    problems.push(at('endDate', `${named(form, 'endDate')} est passé\u00a0: choisissez un jour à venir, ${away}`));
  }
  return problems;
}

function linkProblems(form: Form, value: Entry, path: readonly string[]): Problem[] {
  const empty = ['linkLabel', 'linkUrl'].filter((name) => isEmpty(value[name]));
  return empty.length !== 1
    ? []
    : empty.map((name) => ({
        path: [...path, name],
        message: `${named(form, name)} est vide\u00a0: un lien demande ${named(form, 'linkLabel')} et ${named(form, 'linkUrl')}.`,
      }));
}

/**
 * An alert says something, in French at least, and is not over on the day of its publication; its link has a name and
 * an address. `today` is the day in Morocco, `2026-11-23`.
 */
export const alert =
  (today: string): Rule =>
  ({ form, entry, language }) =>
    partsOf(form, entry, 'site.alert').flatMap(({ path, form: inner, value }) => [
      ...(language === sourceLanguage ? inSource(inner, value, path, today) : []),
      ...linkProblems(inner, value, path),
    ]);
