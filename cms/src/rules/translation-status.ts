import { sourceLanguage, type Language } from 'shared/languages';
import { isEmpty } from '../content/form';

/**
 * What a text is until somebody says better: French is what was written, the others are working translations. A
 * translation is never the original: the word was copied from the French entry with the rest.
 */
export function translationStatus(given: unknown, language: Language): unknown {
  if (language === sourceLanguage) return isEmpty(given) ? 'originale' : given;
  return isEmpty(given) || given === 'originale' ? 'traduction de travail' : given;
}
