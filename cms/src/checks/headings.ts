import { quoted, type Advice, type Advise } from './finding';
import { writtenOf, type Written } from './texts';

function adviceOn({ path, blocks }: Written): Advice[] {
  const advice: Advice[] = [];
  let above = 1;
  for (const { depth, text } of blocks) {
    if (depth === undefined) continue;
    if (text === '')
      advice.push({ path, message: 'Un intertitre est vide\u00a0: écrivez-le, ou retirez ses «\u202f#\u202f».' });
    else if (depth === 1) {
      const message = `L’intertitre ${quoted(text)} est au niveau du titre de la page\u00a0: écrivez «\u202f##\u202f» devant lui.`;
      advice.push({ path, message });
    } else if (depth > above + 1) {
      const message = `L’intertitre ${quoted(text)} saute un niveau\u00a0: écrivez «\u202f${'#'.repeat(above + 1)}\u202f» devant lui.`;
      advice.push({ path, message });
    }
    above = Math.max(depth, 1);
  }
  return advice;
}

/** Headings go down one level at a time below the page's title (WCAG 1.3.1). The site mends them; the officer may mean another. */
export const headings: Advise = ({ form, entry }) => writtenOf(form, entry).flatMap(adviceOn);
