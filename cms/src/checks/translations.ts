import type { Core } from '@strapi/strapi';
import { sourceLanguage, type Language } from 'shared/languages';
import type { FormedType } from '../content/forms';
import { inLanguages } from '../content/language-names';
import { judged } from '../translation/board';
import { changesOf, keyOf } from '../translation/changes';
import { translated, translatedEntries } from '../translation/entries';
import { changeLine } from '../translation/wording';
import type { Advice } from './finding';

/** Which translations of an entry are absent or late, as the board tells it; beside a translation, whether that one is late. */
export async function translationAdvice(
  strapi: Core.Strapi,
  type: FormedType,
  documentId: string | undefined,
  language: Language,
): Promise<Advice[]> {
  if (documentId === undefined) return [];
  const [entry] = await translatedEntries(strapi, type, documentId);
  if (entry === undefined) return [];
  const changes = await changesOf(strapi, type, [entry]);
  const inSource = language === sourceLanguage;
  return (inSource ? translated : [language]).flatMap((code): Advice[] => {
    const { state, changes: late } = judged(entry, code, changes.get(keyOf(documentId, code)));
    if (state === 'absent' && inSource) {
      return [{ path: [], message: `Cette fiche n’existe pas encore ${inLanguages([code])}.` }];
    }
    if (late === undefined) return [];
    const which = inSource ? `La traduction ${inLanguages([code])}` : 'Cette traduction';
    return [{ path: [], message: `${which} est en retard. ${changeLine(late.labels, late.since.atLeast)}` }];
  });
}
