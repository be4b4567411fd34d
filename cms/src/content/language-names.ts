import { languages, type Language } from 'shared/languages';

const list = new Intl.ListFormat('fr', { type: 'conjunction' });

/** « français et arabe » */
export function namesOf(codes: readonly Language[]): string {
  return list.format(codes.map((code) => languages[code].inFrench));
}

/** « en français et en arabe » */
export function inLanguages(codes: readonly Language[]): string {
  return list.format(codes.map((code) => `en ${languages[code].inFrench}`));
}
