import { mayShow, type ConsentScope } from 'shared/consent';
import type { Entry } from 'shared/generated/index';
import type { ImageFile } from 'shared/leaves';
import type { Permit } from '../release/permits.ts';

type Part = Readonly<Record<string, unknown>>;
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);
const isPicture = (value: unknown): value is ImageFile => isPart(value) && 'copies' in value;

/** What is shown under `photos` may be taken by the press; everything else is shown by the site alone. */
const scopesOf = (field: string): readonly ConsentScope[] => (field === 'photos' ? ['site', 'presse'] : ['site']);

/** What is said of a picture in words: with the picture it goes, for it may name who is in it. */
const isWord = (name: string): boolean => /^(?:alternative|caption)/.test(name);

/**
 * An entry as it may be shown on a day: in the place of each picture whose persons have not agreed, or not any more, stands
 * that it is withheld, and no word of it. The same entry where there is nothing to withhold.
 */
export function shownOn<T extends Entry>(entry: T, today: string): T {
  const shown = Object.entries(entry).map(([name, value]): [string, unknown] => [name, shownPart(value, name, today)]);
  if (shown.every(([name, value]) => value === Reflect.get(entry, name))) return entry;
  return { ...entry, ...(Object.fromEntries(shown) as Partial<T>) };
}

function shownPart(value: unknown, field: string, today: string): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((part) => shownPart(part, field, today));
    return parts.every((part, index) => part === value[index]) ? value : parts;
  }
  if (!isPart(value) || !isPicture(value.file)) return value;
  const { consent } = value.file;
  if (scopesOf(field).every((scope) => mayShow(consent, scope, today))) return value;
  return { ...Object.fromEntries(Object.entries(value).filter(([name]) => !isWord(name))), file: { withheld: true } };
}

/** What may be shown of an entry's pictures and for how long; of a release's, the press kit that holds them too. */
export function permitsIn(entry: Entry): readonly Permit[] {
  const pictures = Object.entries(entry).flatMap(([field, value]) =>
    [value].flat().flatMap((part: unknown) => {
      if (!isPart(part) || !isPicture(part.file)) return [];
      return [{ field, picture: part.file }];
    }),
  );
  const media = pictures.flatMap(({ picture }) =>
    [picture.file, ...picture.copies.map(({ file }) => file)].map((file) => ({
      path: `media/${file}`,
      until: untilOf(picture, ['site']),
    })),
  );
  if (entry.type !== 'press-release') return media;
  const given = pictures.map(({ picture, field }) =>
    untilOf(picture, field === 'photos' ? ['site', 'presse'] : ['site']),
  );
  const ends = given.filter((until) => until !== undefined).toSorted();
  return [...media, { path: `press-kits/${entry.id}.zip`, until: ends[0] }];
}

function untilOf({ consent }: ImageFile, scopes: readonly ConsentScope[]): string | undefined {
  if (consent === undefined) return undefined;
  return scopes.every((scope) => consent.scopes.includes(scope)) ? consent.until : '';
}
