import { sourceLanguage, type Language } from 'shared/languages';
import { isObject } from 'shared/object';
import { isEmpty, type Entry, type Field, type Form } from '../content/form';

function nothing(field: Field): unknown {
  if (field.type === 'relation') return { set: [] };
  return field.many ? [] : null;
}

/** Words stay; inside a component too, except what Strapi refuses to leave empty. */
function wordsOf(form: Form, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => wordsOf(form, item));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const field = form[name];
      const kept = field === undefined || !field.fact || field.required || field.type === 'boolean';
      return [name, kept ? member : null];
    }),
  );
}

/**
 * The data to store for a translation: facts are entered in French only, so here they are emptied, whether typed,
 * copied from the French entry, or filled by a default. Nothing is lost: the French entry holds them.
 */
export function factsInSource(form: Form, data: Entry, language: Language, creating: boolean): Entry {
  if (language === sourceLanguage) return data;
  const kept: Record<string, unknown> = { ...data };
  for (const [name, field] of Object.entries(form)) {
    const given = name in data;
    if (field.fact && (given ? !isEmpty(data[name]) : creating && field.type === 'enumeration'))
      kept[name] = nothing(field);
    else if (!field.fact && given && field.form !== undefined) kept[name] = wordsOf(field.form, data[name]);
  }
  return kept;
}
