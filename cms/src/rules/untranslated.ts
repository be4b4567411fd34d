import { sourceLanguage } from 'shared/languages';
import { text } from '../content/form';
import { stillFrench, type Rule } from './problem';

/** Shorter texts, such as a name or a title, can rightly be the same in two languages. */
const shortest = 40;

/** A translation filled from the French entry and left as it was is not shown to readers of another language. */
export const untranslated: Rule = ({ form, entry, language, source }) => {
  if (language === sourceLanguage || source === undefined) return [];
  return Object.entries(form)
    .filter(([, { type, fact }]) => !fact && (type === 'text' || type === 'richtext'))
    .filter(([name]) => text(entry[name]).length >= shortest && text(entry[name]) === text(source[name]))
    .map(([name]) => stillFrench(form, [], name));
};
