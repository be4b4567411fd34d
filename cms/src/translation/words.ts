import { isDeepStrictEqual } from 'node:util';
import { isEmpty, type Form } from '../content/form';
import { isContent, listOf, type Content } from '../versions/content';

/** Words that each language has of its own: nobody translates the French ones. */
const own: ReadonlySet<string> = new Set(['slug', 'translationStatus']);

/** What of a form is translated: its words, those of its components too. */
export function wordForm(form: Form): Form {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, field]) => {
      if (field.fact || own.has(name)) return [];
      if (field.form === undefined) return [[name, field]];
      const inner = wordForm(field.form);
      return Object.keys(inner).length === 0 ? [] : [[name, { ...field, form: inner }]];
    }),
  );
}

/** The words of a content; what is empty is not there, a component without words neither. */
function wordsIn(form: Form, content: Content): Content {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, field]): [string, Content[string]][] => {
      const value = content[name];
      if (value === undefined || isEmpty(value)) return [];
      const { form: inner } = field;
      if (inner === undefined) return [[name, value]];
      const parts = listOf(value)
        .filter(isContent)
        .map((part) => wordsIn(inner, part))
        .filter((part) => Object.keys(part).length > 0);
      return parts.length === 0 ? [] : [[name, parts]];
    }),
  );
}

/** The labels of the fields whose words differ from one content to another, in the order of the form. */
export function changedLabels(words: Form, before: Content, after: Content): string[] {
  const [was, is] = [wordsIn(words, before), wordsIn(words, after)];
  return Object.entries(words)
    .filter(([name]) => !isDeepStrictEqual(was[name], is[name]))
    .map(([, { label }]) => label);
}
