import { text } from '../content/form';
import { named, type Rule } from './problem';

const picture = /!\[[^\]]*\]\s*[([]|<\s*(?:img|picture|svg|object|embed|iframe|video)\b/i;

/** A text without pictures: those of the editor's own button have neither description, nor author, nor licence. */
export const pastedPicture: Rule = ({ form, entry }) =>
  Object.entries(form)
    .filter(([name, { type }]) => type === 'richtext' && picture.test(text(entry[name])))
    .map(([name]) => ({
      path: [name],
      message: `${named(form, name)} contient une image collée dans le texte\u00a0: supprimez-la et utilisez le bloc Image, qui demande la description, le crédit et la licence.`,
    }));
