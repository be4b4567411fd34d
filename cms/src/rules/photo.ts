import { sourceLanguage, type Language } from 'shared/languages';
import { partsOf, text } from '../content/form';
import { rightsProblems } from './rights';
import { named, stillFrench, type Rule } from './problem';

const alternatives: Readonly<Record<Language, string>> = {
  fr: 'alternativeFr',
  ar: 'alternativeAr',
  en: 'alternativeEn',
};

/**
 * The rights of a photo are known. It is described in every language in which it is shown, or said to be decorative. Its descriptions stand in the
 * French entry: published, it must have those of the languages that are `online` already; a translation asks for its own.
 */
export const photo =
  (online: readonly Language[]): Rule =>
  ({ form, entry, language, source }) => {
    const inSource = language === sourceLanguage;
    const asked = new Set(inSource ? [language, ...online] : [language]);
    const parts = partsOf(form, inSource ? entry : (source ?? {}), 'press.photo');
    const rights = inSource ? parts.flatMap(({ path, value }) => rightsProblems(value, path, ['site', 'presse'])) : [];
    const undescribed = parts
      .filter(({ value }) => value.decorative !== true)
      .flatMap(({ path, form: inner, value }) =>
        [...asked].flatMap((code) => {
          const name = alternatives[code];
          const description = text(value[name]);
          if (description === '') {
            const message = `${named(inner, name)} est vide\u00a0: décrivez la photo dans la fiche française, pour qui ne la voit pas.`;
            return [{ path: [...path, name], message }];
          }
          const copied = code !== sourceLanguage && description === text(value[alternatives[sourceLanguage]]);
          return copied ? [stillFrench(inner, path, name)] : [];
        }),
      );
    return [...undescribed, ...rights];
  };
