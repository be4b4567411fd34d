import { sourceLanguage, type Language } from 'shared/languages';
import { isEmpty } from '../content/form';

/** What a text is until somebody says better: French is what was written, the others are working translations. */
export function translationStatus(given: unknown, language: Language): unknown {
  if (!isEmpty(given)) return given;
  return language === sourceLanguage ? 'originale' : 'traduction de travail';
}
