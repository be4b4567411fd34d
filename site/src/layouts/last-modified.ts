import { isLanguage } from 'shared/languages';
import { typeOfSection } from 'shared/paths';
import type { Store } from '../content/store.ts';
import { changedOn } from '../correction/corrections.ts';

/**
 * When the text at a decoded address last changed (an instant), or nothing where nobody knows it: only news and releases
 * carry dates, and the day of a build is not the day of a change.
 */
export function lastModified(path: string, content: Store): string | undefined {
  const [language = '', section = '', slug = ''] = path.split('/').filter((part) => part !== '');
  if (!isLanguage(language)) return undefined;
  const type = typeOfSection(language, section);
  if (type !== 'article' && type !== 'press-release') return undefined;
  const entry = content.get(type, language, slug);
  return entry && (changedOn(entry) ?? entry.publishedOn);
}
