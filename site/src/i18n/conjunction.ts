import type { Language } from 'shared/languages';

const conjunction = (language: Language): Intl.ListFormat => new Intl.ListFormat(language, { type: 'conjunction' });

/** How each language joins names, `Fès, Oujda et Tanger`: made once, since a format costs much more than what it joins. */
export const conjunctions: Readonly<Record<Language, Intl.ListFormat>> = {
  fr: conjunction('fr'),
  ar: conjunction('ar'),
  en: conjunction('en'),
};
