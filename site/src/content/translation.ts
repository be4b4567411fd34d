import type { Entries, ContentType } from 'shared/generated/index';

type Translated = Pick<Entries[ContentType], 'translationStatus'>;

/** Tells whether one of these entries is a translation without official standing. */
export function anyWorking(...entries: readonly Translated[]): boolean {
  return entries.some(({ translationStatus }) => translationStatus === 'traduction de travail');
}
