import { schemas, type Event } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { slugFrom } from 'shared/slug';
import { wordsIn } from '../i18n/words.ts';

/** What kinds of events there are, in the order of the CMS. */
export const kinds: readonly Event['kind'][] = schemas.event.shape.kind.options;

/** A kind in an address, made of its name in the language: `reunions-de-concertation`. */
export function slugOfKind(kind: Event['kind'], language: Language): string {
  return slugFrom(wordsIn(language)(`event.kind.${kind}`));
}
