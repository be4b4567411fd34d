import { languageCodes, sourceLanguage, type Language } from 'shared/languages';

/**
 * The languages that an operation on a document asks for, of one, several or `*`: French where it names none. One that is
 * not ours is none of them; the rules refuse it.
 */
export function languagesAsked(locale: unknown): Language[] {
  const asked: readonly unknown[] = [locale ?? sourceLanguage].flat();
  return languageCodes.filter((code) => asked.includes('*') || asked.includes(code));
}
