import { isLanguage, sourceLanguage, type Language } from 'shared/languages';

/** The language of an editing screen, by the query of its address; one that names none of ours is French. */
export function screenLanguage(query: string): Language {
  const named = new URLSearchParams(query).get('plugins[i18n][locale]') ?? sourceLanguage;
  return isLanguage(named) ? named : sourceLanguage;
}
