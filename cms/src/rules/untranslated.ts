import { sourceLanguage } from 'shared/languages';
import { partsOf, text, type Entry, type Form } from '../content/form';
import { stillFrench, type Problem, type Rule } from './problem';

/** Shorter texts, such as a name or a title, can rightly be the same in two languages. */
const shortest = 40;

/** An address on the ground is written the same in two languages of one script. */
const alike = 'shared.place';

function leftIn(form: Form, entry: Entry, source: Entry, path: readonly string[]): Problem[] {
  return Object.entries(form)
    .filter(([, { type, fact }]) => !fact && (type === 'text' || type === 'richtext'))
    .filter(([name]) => text(entry[name]).length >= shortest && text(entry[name]) === text(source[name]))
    .map(([name]) => stillFrench(form, path, name));
}

/** A translation filled from the French entry and left as it was is not shown to readers of another language. */
export const untranslated: Rule = ({ form, entry, language, source }) => {
  if (language === sourceLanguage || source === undefined) return [];
  const originals = new Map(partsOf(form, source).map(({ path, value }) => [path.join('.'), value]));
  const inParts = partsOf(form, entry)
    .filter(({ field }) => !field.fact && field.component !== alike)
    .flatMap(({ path, form: inner, value }) => leftIn(inner, value, originals.get(path.join('.')) ?? {}, path));
  return [...leftIn(form, entry, source, []), ...inParts];
};
