/** Entries in which every field is filled, whatever a type asks for: schemas say what each field takes. */
import type { ContentType } from 'shared/generated/index';
import { sourceLanguage, type Language } from 'shared/languages';
import { documentsOf } from './documents.ts';
import { complete, types, uidOf, type Data } from './fixture.ts';
import { sendPicture } from './picture.ts';
import type { Cms } from './strapi.ts';

type Attribute = {
  type: string;
  enum?: string[];
  regex?: string;
  component?: string;
  repeatable?: boolean;
  relation?: string;
  target?: string;
  pluginOptions?: { contract?: { fact?: boolean } };
};
type Attributes = Record<string, Attribute>;
type Populate = true | { populate: Record<string, Populate> };

/** Fields that Strapi adds to a type or a component, and those that the CMS alone writes. */
const own = new Set([
  ...['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'firstPublishedAt', 'createdBy', 'updatedBy'],
  ...['locale', 'localizations', 'revision', 'revisedOn', 'publishedOn'],
]);

/** What may be pointed to: two entries of each type, and two pictures. */
export type Targets = { readonly entries: (type: string) => readonly string[]; readonly pictures: readonly number[] };

/** Writes the entries, and sends the pictures, that filled entries point to. */
export async function writeTargets(cms: Cms, mark: string): Promise<Targets> {
  const entries = (type: string): string[] =>
    [1, 2].map((number) => `${mark}-${type.split('.').at(-1) ?? ''}-${String(number)}`);
  for (const type of types.filter((one) => one !== 'site')) {
    for (const documentId of entries(uidOf(type))) {
      const data = { documentId, ...complete(type, sourceLanguage, documentId) };
      await documentsOf(cms, type).create({ locale: sourceLanguage, data });
    }
  }
  return { entries, pictures: [await sendPicture(cms, '#224466', 640), await sendPicture(cms, '#664422', 660)] };
}

function attributesOf(cms: Cms, uid: string): Attributes {
  const { contentTypes, components } = cms.app as unknown as Record<
    'contentTypes' | 'components',
    Record<string, { attributes: Attributes }>
  >;
  const { attributes } = (contentTypes[uid] ?? components[uid])!;
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !own.has(name)));
}

/** A value of an attribute: another one for another `number`, which is 1 or 2. */
function valueOf(cms: Cms, name: string, attribute: Attribute, number: 1 | 2, targets: Targets): unknown {
  const { type, enum: values = [], component, repeatable, target, relation } = attribute;
  const words = `Exemple fictif ${name} ${String(number)}`;
  if (component !== undefined) {
    const part = (of: 1 | 2) => dataOf(cms, component, of, targets);
    return repeatable ? (number === 1 ? [part(1), part(2)] : [part(2)]) : part(number);
  }
  if (target !== undefined) {
    const [one, two] = targets.entries(target);
    const many = relation?.endsWith('ToMany') === true;
    return {
      set: (many ? (number === 1 ? [two, one] : [two]) : [number === 1 ? one : two]).map((documentId) => ({
        documentId,
      })),
    };
  }
  if (/url$/i.test(name)) return `https://exemple.test/${String(number)}`;
  if (attribute.regex !== undefined) return number === 1 ? '2.1' : '2.2';
  switch (type) {
    case 'media':
      return targets.pictures[number - 1];
    case 'enumeration':
      return values[number - 1];
    case 'boolean':
      return number === 1;
    case 'integer':
      return number;
    case 'float':
      return 30.5 + number;
    case 'date':
      return `2027-01-0${String(number)}`;
    case 'time':
      return `0${String(number)}:30:00.000`;
    case 'datetime':
      return `2027-01-0${String(number)}T10:30:00.000Z`;
    case 'email':
      return `exemple-${String(number)}@exemple.test`;
    default:
      return name === 'slug' ? `exemple-${String(number)}` : words;
  }
}

function dataOf(cms: Cms, uid: string, number: 1 | 2, targets: Targets): Data {
  return Object.fromEntries(
    Object.entries(attributesOf(cms, uid)).map(([name, attribute]) => [
      name,
      valueOf(cms, name, attribute, number, targets),
    ]),
  );
}

/** An entry in a language in which every field is filled, in one of two ways. */
export function filled(cms: Cms, type: ContentType, language: Language, number: 1 | 2, targets: Targets): Data {
  const facts = Object.entries(attributesOf(cms, uidOf(type))).filter(
    ([, { pluginOptions }]) => pluginOptions?.contract?.fact === true,
  );
  const left = new Set(language === sourceLanguage ? [] : facts.map(([name]) => name));
  return Object.fromEntries(
    Object.entries(dataOf(cms, uidOf(type), number, targets)).filter(([name]) => !left.has(name)),
  );
}

function populateOf(cms: Cms, uid: string): Record<string, Populate> {
  return Object.fromEntries(
    Object.entries(attributesOf(cms, uid)).flatMap(([name, { type, component }]): [string, Populate][] => {
      if (component !== undefined) return [[name, { populate: populateOf(cms, component) }]];
      return type === 'media' || type === 'relation' ? [[name, true]] : [];
    }),
  );
}

/** What is known of a stored value by something else than a number of the database. */
function known(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(known);
  if (typeof value !== 'object' || value === null) return value;
  const { documentId, hash, ...rest } = value as Data;
  if (typeof documentId === 'string' && typeof hash !== 'string') return documentId;
  if (typeof hash === 'string') return hash;
  return Object.fromEntries(
    Object.entries(rest)
      .filter(([name]) => !own.has(name))
      .map(([name, member]) => [name, known(member)]),
  );
}

/** Everything that the draft of an entry holds in a language, without the numbers of the database; nothing where there is none. */
export async function draftOf(cms: Cms, type: ContentType, documentId: string, locale: Language): Promise<unknown> {
  const populate = populateOf(cms, uidOf(type));
  const draft = await documentsOf(cms, type).findOne({ documentId, locale, populate });
  if (draft === null) return undefined;
  const { documentId: _id, ...rest } = draft;
  return known(rest);
}
