import { beforeAll, expect, test } from 'vitest';
import { planFolder } from '../command/paths.ts';
import { Assembly, type Documents } from '../pull/assembly.ts';
import type { DocumentKey } from '../pull/key.ts';
import { readDocument, type Document } from '../pull/document.ts';
import type { Files } from '../pull/files.ts';
import { contentFolder } from '../pull/folder.ts';
import type { RawEntry } from '../pull/source.ts';
import { contracts } from 'shared/generated/index';
import { fitting, type Online } from './fitting.ts';

const files: Files = { image: () => Promise.reject(new Error()), document: () => Promise.reject(new Error()) };
let cities: readonly RawEntry[];

beforeAll(async () => {
  cities = await contentFolder(planFolder).entries(contracts.city);
});

type Changes = Partial<Record<RawEntry['language'], Readonly<Record<string, unknown>> | null>>;

/** A city of the plan with other attributes in some languages, or without a language. */
async function city(id: string, changes: Changes = {}): Promise<Document> {
  const raws = cities
    .filter((raw) => raw.id === id && changes[raw.language] !== null)
    .map((raw) => ({ ...raw, attributes: { ...raw.attributes, ...changes[raw.language] } }));
  return await readDocument('city', id, raws, files);
}

/** A site on which some documents are. */
function siteOf(...documents: Document[]): Online {
  const content = new Assembly('https://site.test');
  content.apply(keyed(...documents));
  return { content, asBefore: (key) => content.document(key) };
}

const keyed = (...documents: Document[]): Documents =>
  new Map(documents.map((document) => [`${document.type}/${document.id}` as DocumentKey, document]));
const slugs = (documents: Documents, id: string) =>
  Object.fromEntries(
    (documents.get(`city/${id}`)?.entries ?? []).map((entry) => [entry.language, 'slug' in entry && entry.slug]),
  );
const effects = (documents: Documents, id: string) =>
  (documents.get(`city/${id}`)?.findings ?? []).map(({ effect, language }) => `${effect} ${language}`);

test('what is fit goes as it is', async () => {
  const documents = keyed(await city('agadir'), await city('tiznit'));
  expect(fitting(documents, siteOf())).toEqual({ documents, waiting: new Map() });
});

test('what is unfit stands as before in the languages that are published, and is left out where it never stood', async () => {
  const site = siteOf(await city('agadir', { en: null }));
  const { documents } = fitting(keyed(await city('agadir', { fr: { name: null }, ar: null })), site);
  expect(slugs(documents, 'agadir')).toEqual({ fr: 'agadir' });
  expect(effects(documents, 'agadir')).toEqual(['kept fr', 'left-out en']);
});

test('a translation that came with a French version which cannot have its address has the facts of the one that stands', async () => {
  const site = siteOf(await city('agadir'), await city('tiznit'));
  const comer = await city('agadir', { fr: { slug: 'tiznit', roles: [] }, ar: { name: 'اسم جديد' } });
  const { documents, waiting } = fitting(keyed(comer), site);
  expect(documents.get('city/agadir')?.entries.map((entry) => entry.type === 'city' && entry.roles.length)).toEqual([
    1, 1, 1,
  ]);
  expect(documents.get('city/agadir')?.entries[1]).toMatchObject({ language: 'ar', name: 'اسم جديد' });
  expect(waiting).toEqual(keyed(comer));
});

test('of two that come to one address at which nobody stood the first by id has it, the other one stays where it was', async () => {
  const site = siteOf(await city('tiznit'));
  const both = keyed(await city('tiznit', { fr: { slug: 'neuf' } }), await city('agadir', { fr: { slug: 'neuf' } }));
  const { documents } = fitting(both, site);
  expect(slugs(documents, 'agadir')).toMatchObject({ fr: 'neuf' });
  expect(slugs(documents, 'tiznit')).toMatchObject({ fr: 'tiznit' });
  expect(effects(documents, 'tiznit')).toEqual(['kept fr']);
});

test('who must stay where it was keeps others from there', async () => {
  const site = siteOf(await city('agadir'), await city('nador'), await city('tiznit'));
  const chain = keyed(await city('agadir', { fr: { slug: 'nador' } }), await city('nador', { fr: { slug: 'tiznit' } }));
  const { documents } = fitting(chain, site);
  expect(slugs(documents, 'nador')).toMatchObject({ fr: 'nador' });
  expect(slugs(documents, 'agadir')).toMatchObject({ fr: 'agadir' });
});

test('two that stood at one address, as an older program let them, do not both stand there', async () => {
  const twins = [await city('agadir', { fr: { slug: 'neuf' } }), await city('tiznit', { fr: { slug: 'neuf' } })];
  const site: Online = {
    content: new Assembly('https://site.test'),
    asBefore: (key) => twins.find(({ id }) => key === `city/${id}`),
  };
  const { documents } = fitting(keyed(...twins), site);
  expect(slugs(documents, 'agadir')).toMatchObject({ fr: 'neuf' });
  expect(slugs(documents, 'tiznit')['fr']).toBeUndefined();
  expect(effects(documents, 'tiznit')).toEqual(['left-out fr']);
});
