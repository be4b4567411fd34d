import type { PressRelease } from 'shared/generated/index';
import { dayOf, formatDay } from '../i18n/date.ts';
import { wordsIn } from '../i18n/words.ts';

/** How a release is cited: who, what, what kind, the day of its publication, where. */
export function citationOf(
  { title, kind, publishedOn, language }: PressRelease,
  network: string,
  address: string,
): string {
  const words = wordsIn(language);
  const date = publishedOn === undefined ? words('press.undated') : formatDay(dayOf(publishedOn), language);
  return words('press.citation', { network, title, kind: words(`press.kind.${kind}`), date, address });
}

/** A text with ordinary spaces alone: where it is pasted, those that do not break are signs that searches do not find. */
export const plainSpaces = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
