/** Random changes of content, as the CMS would hand it out after them. */
import fc from 'fast-check';
import { contracts, type ContentType } from 'shared/generated/index';
import { languageCodes, sourceLanguage, type AddressedType, type Language } from 'shared/languages';
import { pathFor } from 'shared/paths';
import type { DocumentKey } from '../../scripts/pull/key.ts';
import type { RawAddress, RawEntry } from '../../scripts/pull/source.ts';

export type World = {
  readonly content: Map<ContentType, RawEntry[]>;
  readonly files: Map<string, Buffer>;
  readonly former: RawAddress[];
  instant: Date;
};

/** What a change touched, as publication requests name it. */
export type Touched = { readonly keys: DocumentKey[]; readonly urls: string[] };

const types = (Object.keys(contracts) as ContentType[]).filter((type) => type !== 'site');
const pictures = ['/uploads/une.jpg', '/uploads/deux.jpg'];

const type = fc.constantFrom(...types);
const at = fc.nat(9);
const language = fc.constantFrom<Language>(...languageCodes);
const word = fc.stringMatching(/^[a-z]{2,8}$/);
const day = fc
  .integer({ min: 0, max: 800 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));

/** A change of any kind; which entry it meets depends on what is there. */
export const change = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), type, at, word }),
  fc.record({
    kind: fc.constant('edit' as const),
    type,
    at,
    language,
    field: fc.constantFrom('title', 'summary', 'body'),
    word,
  }),
  fc.record({
    kind: fc.constant('edit' as const),
    type,
    at,
    language,
    field: fc.constantFrom('title', 'summary', 'body'),
    word,
  }),
  ...[1, 2].map(() =>
    fc.record({
      kind: fc.constant('link' as const),
      type,
      at,
      language,
      target: fc.record({ type, at, language }),
    }),
  ),
  fc.record({ kind: fc.constant('unpublish' as const), type, at, language }),
  fc.record({ kind: fc.constant('publish' as const), type, at, language, word }),
  fc.record({ kind: fc.constant('delete' as const), type, at }),
  fc.record({ kind: fc.constant('rename' as const), type, at, language, word }),
  fc.record({
    kind: fc.constant('withdraw' as const),
    type,
    at,
    language,
    how: fc.constantFrom('withdrawn' as const, 'moved' as const),
    to: fc.record({ type, at, language }),
  }),
  fc.record({
    kind: fc.constant('relate' as const),
    type: fc.constantFrom('article' as const, 'event' as const, 'press-release' as const),
    at,
    to: at,
  }),
  fc.record({ kind: fc.constant('reschedule' as const), at, day, confirmed: fc.boolean() }),
  fc.record({
    kind: fc.constant('date' as const),
    type: fc.constantFrom('article' as const, 'press-release' as const),
    at,
    day,
  }),
  fc.record({
    kind: fc.constant('correct' as const),
    type: fc.constantFrom('article' as const, 'press-release' as const),
    at,
    language,
    day,
    word,
  }),
  fc.record({
    kind: fc.constant('picture' as const),
    at,
    url: fc.option(fc.constantFrom(...pictures)),
    until: fc.option(day),
  }),
  fc.record({ kind: fc.constant('replace' as const), url: fc.constantFrom(...pictures) }),
  fc.record({
    kind: fc.constant('status' as const),
    type,
    at,
    language,
    status: fc.constantFrom('traduction de travail', 'traduction validée'),
  }),
  fc.record({ kind: fc.constant('site' as const), language, word }),
  fc.record({ kind: fc.constant('clock' as const), hours: fc.integer({ min: 1, max: 4000 }) }),
);
export type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const ids = ({ content }: World, of: ContentType): string[] => [
  ...new Set((content.get(of) ?? []).map(({ id }) => id)),
];
const pick = (world: World, of: ContentType, place: number): string | undefined => {
  const all = ids(world, of);
  return all[place % Math.max(1, all.length)];
};

/** Lays attributes over an entry in one language; gives whether there is one. */
function lay(world: World, of: ContentType, id: string, code: Language, attributes: RawEntry['attributes']): boolean {
  const entries = world.content.get(of) ?? [];
  const place = entries.findIndex((entry) => entry.id === id && entry.language === code);
  const entry = entries[place];
  if (entry === undefined) return false;
  entries[place] = { ...entry, attributes: { ...entry.attributes, ...attributes } };
  return true;
}

/** Has an address be one that an entry has left, or nobody's; gives who had left it before. */
function leave(world: World, address: RawAddress, isLeft = true): DocumentKey[] {
  const { language, slug } = address.value;
  const had = ({ type: of, value }: RawAddress): boolean =>
    of === address.type && value['language'] === language && value['slug'] === slug;
  const before = world.former.filter(had);
  world.former.splice(0, Infinity, ...world.former.filter((one) => !had(one)), ...(isLeft ? [address] : []));
  return before.map(({ type: of, id }) => `${of}/${id}` as DocumentKey);
}

const slugOf = (world: World, of: ContentType, id: string, code: Language): string | undefined => {
  const entry = (world.content.get(of) ?? []).find((one) => one.id === id && one.language === code);
  return entry === undefined ? undefined : String(entry.attributes['slug']);
};

const nothing: Touched = { keys: [], urls: [] };
const touched = (of: ContentType, id: string): Touched => ({ keys: [`${of}/${id}`], urls: [] });
const named = (of: ContentType): 'title' | 'name' => ('title' in contracts[of].fields ? 'title' : 'name');

/** Makes a change in the world; gives what it touched, nothing where it met no entry. */
export function make(world: World, given: Change): Touched {
  const { content } = world;
  if (given.kind === 'clock') {
    world.instant = new Date(world.instant.getTime() + given.hours * 3_600_000);
    return nothing;
  }
  if (given.kind === 'replace') {
    world.files.set(given.url, [...world.files.values()][given.url === pictures[0] ? 1 : 0]!);
    return { keys: [], urls: [given.url] };
  }
  if (given.kind === 'site') {
    lay(world, 'site', 'site', given.language, { tagline: `Devise ${given.word}`, featured: [] });
    return touched('site', 'site');
  }
  const of = 'type' in given ? given.type : given.kind === 'picture' ? 'article' : 'event';
  const id = pick(world, of, given.at);
  if (id === undefined) return nothing;
  const french = (content.get(of) ?? []).find((entry) => entry.id === id && entry.language === sourceLanguage);
  switch (given.kind) {
    case 'create': {
      const copy = `${id}-${given.word}`;
      const own = (content.get(of) ?? []).filter((entry) => entry.id === id);
      const copies = own.map((entry) => ({
        ...entry,
        id: copy,
        attributes: {
          ...entry.attributes,
          [named(of)]: `Copie ${given.word}`,
          slug: `${String(entry.attributes['slug'])}-${given.word}`,
        },
      }));
      content.set(of, [...(content.get(of) ?? []).filter((entry) => entry.id !== copy), ...copies]);
      return touched(of, copy);
    }
    case 'edit': {
      const field = given.field === 'title' ? named(of) : given.field;
      lay(world, of, id, given.language, { [field]: `Texte changé ${given.word}.` });
      return touched(of, id);
    }
    case 'link': {
      const { target } = given;
      const to = pick(world, target.type, target.at);
      const found = (content.get(target.type) ?? []).find(
        (entry) => entry.id === to && entry.language === target.language,
      );
      // Where the target is not in this language, the link leads nowhere from the first.
      const path = pathFor(target.type, target.language, String(found?.attributes['slug'] ?? to));
      lay(world, of, id, given.language, { body: `Texte qui mène [ailleurs](${path}).` });
      return touched(of, id);
    }
    case 'unpublish':
      content.set(
        of,
        (content.get(of) ?? []).filter((entry) => entry.id !== id || entry.language !== given.language),
      );
      return touched(of, id);
    case 'publish':
      if (
        french !== undefined &&
        !(content.get(of) ?? []).some((entry) => entry.id === id && entry.language === given.language)
      )
        content.get(of)?.push({
          ...french,
          language: given.language,
          attributes: {
            ...french.attributes,
            slug: `${id}-${given.word}`,
            translationStatus: 'traduction de travail',
          },
        });
      return touched(of, id);
    case 'delete':
      content.set(
        of,
        (content.get(of) ?? []).filter((entry) => entry.id !== id),
      );
      return touched(of, id);
    case 'rename': {
      const [old, slug] = [slugOf(world, of, id, given.language), `adresse-${given.word}`];
      if (old === undefined) return nothing;
      lay(world, of, id, given.language, { slug });
      const place = { language: given.language, on: '2026-11-23' };
      const before = [
        ...leave(world, { type: of, id, value: { ...place, kind: 'renamed', slug: old } }, old !== slug),
        ...leave(world, { type: of, id, value: { ...place, slug } }, false),
      ];
      return { keys: [`${of}/${id}`, ...before], urls: [] };
    }
    case 'withdraw': {
      const slug = slugOf(world, of, id, given.language);
      if (slug === undefined) return nothing;
      const { to } = given;
      const other = pick(world, to.type, to.at) ?? '';
      const target = pathFor(
        to.type as AddressedType,
        to.language,
        slugOf(world, to.type, other, to.language) ?? other,
      );
      const words = given.how === 'moved' ? { target } : { reason: 'Texte fictif.' };
      content.set(
        of,
        (content.get(of) ?? []).filter((entry) => entry.id !== id || entry.language !== given.language),
      );
      const value = { kind: given.how, language: given.language, slug, on: '2026-11-23', ...words };
      const before = leave(world, { type: of, id, value });
      return { keys: [`${of}/${id}`, ...before], urls: [] };
    }
    case 'relate': {
      const [city, theme] = [pick(world, 'city', given.to), pick(world, 'theme', given.to)];
      const many = { themes: theme === undefined ? [] : [theme], cities: city === undefined ? [] : [city] };
      lay(world, of, id, sourceLanguage, of === 'event' ? { city: city ?? null, themes: many.themes } : many);
      return touched(of, id);
    }
    case 'reschedule':
      lay(world, of, id, sourceLanguage, {
        schedule: given.confirmed
          ? {
              confirmation: 'confirmé',
              startDate: given.day,
              startTime: '09:30',
              endTime: '17:00',
              zone: 'Africa/Casablanca',
            }
          : { confirmation: 'à confirmer', period: '2019-2020', zone: 'Africa/Casablanca' },
      });
      return touched(of, id);
    case 'correct':
      lay(world, of, id, given.language, {
        corrections: [{ correctedOn: `${given.day}T10:00:00.000Z`, text: `Corrigé ${given.word}.` }],
      });
      return touched(of, id);
    case 'date':
      lay(world, of, id, sourceLanguage, { publishedOn: `${given.day}T10:00:00.000Z` });
      return touched(of, id);
    case 'status':
      lay(world, of, id, given.language, { translationStatus: given.status });
      return touched(of, id);
    case 'picture': {
      const file =
        given.url === null
          ? null
          : {
              ...{ url: given.url, name: 'image.jpg', credit: 'Fiction', licence: 'Licence fictive' },
              ...(given.until !== null && {
                people: 'accord écrit',
                consentScopes: ['site'],
                consentUntil: given.until,
              }),
            };
      const image = { decorative: true, file };
      lay(world, of, id, sourceLanguage, { image: file === null ? null : image });
      return touched(of, id);
    }
  }
}
