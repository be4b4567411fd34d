import { acronyms } from './acronyms';
import { addresses } from './addresses';
import { arabicPunctuation } from './arabic-punctuation';
import { dates } from './dates';
import type { Advice, OnScreen } from './finding';
import { headings } from './headings';
import { lengths } from './lengths';
import { links, type Target } from './links';
import { sentences } from './sentences';
import { toConfirm } from './to-confirm';

/** What advice is given by. */
export type Around = {
  /** The day in Morocco, `2026-11-23`. */
  readonly today: string;
  /** The entry is online in this language already. */
  readonly isOnline: boolean;
  readonly targetOf: (href: string) => Target | undefined;
};

/** Everything that a good editor would mention of an entry, the most important first; none of it hinders a publication. */
export function adviceOn(seen: OnScreen, { today, isOnline, targetOf }: Around): Advice[] {
  const found = [dates(today, isOnline), toConfirm].flatMap((advise) => advise(seen));
  const ofTexts = [headings, arabicPunctuation, acronyms, lengths, sentences].flatMap((advise) => advise(seen));
  return [...found, ...links(seen, targetOf), ...addresses(seen, targetOf), ...ofTexts];
}
