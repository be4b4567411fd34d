import type { Language } from 'shared/languages';
import { wordsIn } from '../i18n/words.ts';
import type { Role } from './selection.ts';

/** A role in words; a workshop is called by its subject, since there are several. */
export function nameOfRole({ kind, action }: Role, language: Language): string {
  const words = wordsIn(language);
  return kind === 'accueil d’un atelier' && action !== undefined
    ? words('city.role.hosts', { title: action.title })
    : words(`city.role.${kind}`);
}
