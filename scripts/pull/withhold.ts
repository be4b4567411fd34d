import { mayShow, type ConsentScope } from 'shared/consent';
import { replacing } from 'shared/deferred';
import type { Entry } from 'shared/generated/index';
import type { ImageFile } from 'shared/leaves';
import { isObject } from 'shared/object';
import { longFields } from 'shared/snapshot';
import type { Permit } from '../release/permits.ts';

const isPicture = (value: unknown): value is ImageFile => isObject(value) && 'copies' in value;

/** The fields of an entry that may hold a picture: long texts stay where they are kept. */
function shortFields(entry: Entry): readonly [string, unknown][] {
  const long = new Set(longFields(entry));
  return Object.keys(entry).flatMap((name) => (long.has(name) ? [] : [[name, Reflect.get(entry, name)]]));
}

/** What is shown under `photos` may be taken by the press; everything else is shown by the site alone. */
const scopesOf = (field: string): readonly ConsentScope[] => (field === 'photos' ? ['site', 'presse'] : ['site']);

/** What is said of a picture in words: with the picture it goes, for it may name who is in it. */
const isWord = (name: string): boolean => /^(?:alternative|caption)/.test(name);

/**
 * An entry as it may be shown on a day: in the place of each picture whose persons have not agreed, or not any more, stands
 * that it is withheld, and no word of it. The same entry where there is nothing to withhold.
 */
export function shownOn<T extends Entry>(entry: T, today: string): T {
  const changed = shortFields(entry).flatMap(([name, value]) => {
    const shown = shownPart(value, name, today);
    return shown === value ? [] : [[name, shown]];
  });
  return changed.length === 0 ? entry : replacing(entry, Object.fromEntries(changed) as Partial<T>);
}

function shownPart(value: unknown, field: string, today: string): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((part) => shownPart(part, field, today));
    return parts.every((part, index) => part === value[index]) ? value : parts;
  }
  if (!isObject(value) || !isPicture(value.file)) return value;
  const { consent } = value.file;
  if (scopesOf(field).every((scope) => mayShow(consent, scope, today))) return value;
  return { ...Object.fromEntries(Object.entries(value).filter(([name]) => !isWord(name))), file: { withheld: true } };
}

/** What may be shown of an entry's pictures and for how long; of a release's, the press kit that holds them too. */
export function permitsIn(entry: Entry): readonly Permit[] {
  const pictures = shortFields(entry).flatMap(([field, value]) =>
    [value].flat().flatMap((part: unknown) => {
      if (!isObject(part) || !isPicture(part.file)) return [];
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
