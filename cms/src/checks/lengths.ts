import { text } from '../content/form';
import { named } from '../rules/problem';
import type { Advice, Advise } from './finding';

/** In characters: beyond it search engines and messengers cut a title, before and beyond them a summary. */
const bounds = { title: { most: 70 }, summary: { least: 50, most: 200 } } as const;

/** Titles and summaries are as long as search engines, messengers and feeds show them. */
export const lengths: Advise = ({ form, entry }) => {
  const advice: Advice[] = [];
  const lengthOf = (name: string): number => (name in form ? [...text(entry[name])].length : 0);
  const [title, summary] = [lengthOf('title'), lengthOf('summary')];
  if (title > bounds.title.most) {
    const message = `${named(form, 'title')} compte ${String(title)} signes\u00a0: au-delà de ${String(bounds.title.most)}, les moteurs de recherche le coupent.`;
    advice.push({ path: ['title'], message });
  }
  if (summary > bounds.summary.most) {
    const message = `${named(form, 'summary')} compte ${String(summary)} signes\u00a0: au-delà de ${String(bounds.summary.most)}, les messageries le coupent.`;
    advice.push({ path: ['summary'], message });
  } else if (summary > 0 && summary < bounds.summary.least) {
    const message = `${named(form, 'summary')} est très court\u00a0: une phrase de ${String(bounds.summary.least)} signes au moins dit de quoi il s’agit.`;
    advice.push({ path: ['summary'], message });
  }
  return advice;
};
