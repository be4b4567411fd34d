import { quoted, type Advise } from './finding';
import { writtenOf } from './texts';

const arabic: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };

/** A Latin mark after a letter of Arabic; between figures the comma is another sign. */
const latinMark = /\p{Script=Arabic}\p{M}*[\s»)]*([,;?])/gu;

/** Arabic has its own comma, semicolon and question mark (Unicode: U+060C, U+061B, U+061F). */
export const arabicPunctuation: Advise = ({ form, entry, language }) =>
  language !== 'ar'
    ? []
    : writtenOf(form, entry).flatMap(({ path, blocks }) => {
        const found = blocks.flatMap(({ text }) => [...text.matchAll(latinMark)].map(([, mark = '']) => mark));
        return [...new Set(found)].map((mark) => {
          const first = blocks.find(({ text }) => [...text.matchAll(latinMark)].some(([, other]) => other === mark));
          const message = `Le signe latin «\u202f${mark}\u202f» suit un mot arabe dans ${quoted(first?.text ?? '')}\u00a0: écrivez «\u202f${arabic[mark] ?? mark}\u202f».`;
          return { path, message };
        });
      });
