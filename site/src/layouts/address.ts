import { isLanguage, type Language } from 'shared/languages';

/** The language of an address; throws where the first part of an address is none, which no listed address has. */
export function languageAt(part: string | undefined): Language {
  if (part === undefined || !isLanguage(part)) throw new Error(`No language at /${part ?? ''}/.`);
  return part;
}
