import type { Action, PressRelease, Site } from 'shared/generated/index';
import { isShown, type Image, type ImageFile } from 'shared/leaves';
import type { Language } from 'shared/languages';
import { newestAndUndated } from '../content/newest.ts';
import { newestFirst } from '../content/order.ts';
import type { Store } from '../content/store.ts';
import { mostReleases } from '../facet/values.ts';
import { dayOf } from '../i18n/date.ts';

/** Releases of one kind, and of one year where the kind has many. */
export type Group = {
  readonly kind: PressRelease['kind'];
  readonly year?: string;
  readonly releases: readonly PressRelease[];
};

/** A photograph in the words of one language. */
export type Photo = {
  readonly file: Image;
  readonly decorative: boolean;
  readonly alternative: string | undefined;
  readonly caption: string | undefined;
};

/** A photograph that may be shown. */
export type ShownPhoto = Photo & { readonly file: ImageFile };

/** From how many releases on a kind is cut into years. */
const many = 12;
const kinds: readonly PressRelease['kind'][] = ['communiqué', 'avis aux médias'];

/** What the press room shows: the newest, and what has no date and so no page of its year. */
export function listed(language: Language, store: Store): readonly PressRelease[] {
  return newestAndUndated('press-release', mostReleases, language, store);
}

/** Releases apart from advisories, the newest first, cut into years where there are many; undated ones come last. */
export function groupsOf(releases: readonly PressRelease[]): readonly Group[] {
  return kinds.flatMap((kind) => {
    const own = newestFirst(releases.filter((release) => release.kind === kind));
    if (own.length === 0) return [];
    if (own.length < many) return [{ kind, releases: own }];
    const byYear = Map.groupBy(own, ({ publishedOn }) =>
      publishedOn === undefined ? '' : dayOf(publishedOn).slice(0, 4),
    );
    return [...byYear].map(([year, releases]) => ({ kind, releases, ...(year !== '' && { year }) }));
  });
}

/** Whom the press asks: the contacts of the release, or the network's. */
export function contactsOf(
  { contacts }: PressRelease,
  { pressContact }: Pick<Site, 'pressContact'>,
): readonly Site['pressContact'][] {
  return contacts.length === 0 ? [pressContact] : contacts;
}

/** All photographs of a release in the words of a language, as far as these are there. */
export function photosIn(release: PressRelease, language: Language): readonly Photo[] {
  return release.photos.map((photo) => ({
    ...{ file: photo.file, decorative: photo.decorative },
    alternative: { fr: photo.alternativeFr, ar: photo.alternativeAr, en: photo.alternativeEn }[language],
    caption: { fr: photo.captionFr, ar: photo.captionAr, en: photo.captionEn }[language],
  }));
}

/** The photographs that its own page shows: a picture that says something is described in the page's language (WCAG 1.1.1). */
export function shownPhotos(release: PressRelease): readonly ShownPhoto[] {
  return photosIn(release, release.language).flatMap(({ file, ...photo }) =>
    isShown(file) && (photo.decorative || photo.alternative !== undefined) ? [{ ...photo, file }] : [],
  );
}

/** How many photographs of a release may not be shown, or not any more. */
export function countWithheld({ photos }: PressRelease): number {
  return photos.filter(({ file }) => !isShown(file)).length;
}

/** The action of a paragraph: the release's own where several actions share it, none where that does not tell. */
export function actionAt(
  paragraph: string | undefined,
  actions: readonly Action[],
  { actions: own }: PressRelease,
): Action | undefined {
  const there = actions.filter(({ number }) => number === paragraph);
  const named = there.filter(({ id }) => own.includes(id));
  const candidates = named.length > 0 ? named : there;
  return candidates.length === 1 ? candidates[0] : undefined;
}
