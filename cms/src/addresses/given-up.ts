import { languageCodes, sourceLanguage, type Language } from 'shared/languages';
import type { WithdrawalOrder } from 'shared/former-address';
import type { AddressRow } from './table';

/** Where an entry is published, by language its slug. */
export type Slugs = ReadonlyMap<Language, string>;
/** Why an entry is taken off the site. */
export type Withdrawal = Pick<WithdrawalOrder, 'kind' | 'language' | 'words'>;

/** What is said of an entry for which nobody said why: several at once, or at an hour. It is not said to be an error. */
export const unexplained: Withdrawal = { kind: 'withdrawn', language: sourceLanguage, words: {} };

/** An entry before and after something was done to it, and the former addresses that it has. */
type Turn = {
  readonly before: Slugs;
  readonly after: Slugs;
  readonly rows: readonly Pick<AddressRow, 'language' | 'slug' | 'kind'>[];
  readonly withdrawal: Withdrawal | undefined;
  /** Languages of which not even the draft is left. */
  readonly deleted: readonly Language[];
  /** `2026-11-27`, the day in Morocco. */
  readonly today: string;
};

/** A former address of the entry, as it is to be written. */
export type GivenUp = Omit<AddressRow, 'type' | 'document_id'>;

type Kept = {
  /** What is a former address of the entry from now on; another entry's row for the same address goes. */
  readonly put: readonly GivenUp[];
  /** What is none any more, whosever it was. */
  readonly drop: readonly { readonly language: Language; readonly slug: string }[];
};

/** Where readers find an entry: no translation stands without the French. */
export function onSite(slugs: Slugs): Slugs {
  return slugs.has(sourceLanguage) ? slugs : new Map();
}

/**
 * What becomes of an entry's former addresses. An address that it leaves leads to it; those that say that it was
 * withdrawn do so too once it is back elsewhere; the one at which it stands is no former address. What is withdrawn by
 * error leaves nothing, and neither does what is deleted while it is online.
 */
export function addressesAfter({ before, after, rows, withdrawal, deleted, today }: Turn): Kept {
  const [was, is] = [onSite(before), onSite(after)];
  const put: GivenUp[] = [];
  const drop: { language: Language; slug: string }[] = [];
  for (const language of languageCodes) {
    const [left, taken] = [was.get(language), is.get(language)];
    const own = rows.filter((row) => row.language === language);
    const renamed = (slug: string): GivenUp => ({
      ...{ language, slug, kind: 'renamed', target: null, reason: null, since: today },
    });
    if (taken !== undefined) {
      drop.push({ language, slug: taken });
      const back = own.filter(({ kind, slug }) => kind !== 'renamed' && slug !== taken);
      put.push(...back.map(({ slug }) => renamed(slug)));
      if (left !== undefined && left !== taken) put.push(renamed(left));
      continue;
    }
    const isOver = deleted.includes(language) && (left !== undefined || own.every(({ kind }) => kind === 'renamed'));
    if (isOver) drop.push(...own);
    else if (left !== undefined && withdrawal !== undefined && withdrawal.kind !== 'error')
      put.push(noticeAt(left, language, withdrawal, withdrawal.kind, today));
  }
  return { put, drop };
}

function noticeAt(
  slug: string,
  language: Language,
  { words, language: asked }: Withdrawal,
  kind: 'moved' | 'withdrawn',
  since: string,
): GivenUp {
  const own = words[language] || null;
  // Who was told of one target is led there from every language; a reason is said in its own language or not at all.
  return kind === 'moved'
    ? { language, slug, kind, target: own ?? words[asked] ?? null, reason: null, since }
    : { language, slug, kind, target: null, reason: own, since };
}
