import { quoted, type Advice, type Advise } from './finding';
import { writtenOf } from './texts';

/** Two capitals of Latin or more, digits among them, alone between other signs. */
const acronym = /(?<![\p{L}\p{N}])[A-Z][A-Z\d]*[A-Z][A-Z\d]*(?![\p{L}\p{N}])/gu;

/** Centuries, kings and chapters. */
const romanNumber = /^[IVXLCDM]+$/;

/** Explained where it stands: « Fonds des Nations unies (UNFPA) », or « UNFPA (Fonds des Nations unies) ». */
function isExplained(text: string, start: number, end: number): boolean {
  return /[(\u00ab]\s*$/u.test(text.slice(0, start)) || /^\s*\(/u.test(text.slice(end));
}

/** An acronym is explained where a long text first uses it. Arabic has none of its own: there it stands in Latin letters. */
export const acronyms: Advise = ({ form, entry }) => {
  const met = new Set<string>();
  const advice: Advice[] = [];
  for (const { path, blocks } of writtenOf(form, entry).filter(({ long }) => long)) {
    for (const { text } of blocks) {
      // A heading in capitals holds no acronym.
      if (!/\p{Ll}|\p{Lo}/u.test(text)) continue;
      for (const { 0: letters, index } of text.matchAll(acronym)) {
        if (romanNumber.test(letters) || met.has(letters)) continue;
        met.add(letters);
        if (isExplained(text, index, index + letters.length)) continue;
        const message = `Le sigle ${quoted(letters)} n’est pas expliqué la première fois\u00a0: écrivez ses mots, puis le sigle entre parenthèses.`;
        advice.push({ path, message });
      }
    }
  }
  return advice;
};
