import type { Language } from 'shared/languages';
import { wordsIn } from './words.ts';

/** `§ 2.1`: a paragraph of the plan in words; its heading has a name instead of a number. */
export function sayParagraph(paragraph: string, language: Language): string {
  const words = wordsIn(language);
  return paragraph === 'en-tête' ? words('paragraph.header') : words('paragraph', { number: paragraph });
}
