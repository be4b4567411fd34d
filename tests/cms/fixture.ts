/** Fictitious entries of every type, complete enough to be published. */
import { contracts, type ContentType } from 'shared/generated/index';
import type { Query } from 'shared/contract';
import { sourceLanguage, type Language } from 'shared/languages';
import type { Cms } from './strapi.ts';

export type Data = Record<string, unknown>;
type Uid = Parameters<Cms['app']['documents']>[0];

/** The types, an entry's targets before the entry. */
export const types: readonly ContentType[] = [
  'theme',
  'organisation',
  'city',
  'action',
  'event',
  'article',
  'press-release',
  'page',
  'site',
];

export function uidOf(type: ContentType): Uid {
  return `api::${type}.${type}` as Uid;
}

const toConfirm = { confirmation: 'à confirmer' };

/** The facts of a type, which only the French entry carries; with `changed`, one of them is another. */
export function facts(type: ContentType, changed = false): Data {
  switch (type) {
    case 'theme':
      return {};
    case 'organisation':
      return { relations: [{ kind: changed ? 'invité' : 'coopère', planParagraph: '3' }] };
    case 'city':
      return { membership: toConfirm, alternateNames: changed ? 'Fictive, Fictiva' : 'Fictive' };
    case 'action':
      return { number: '2.1', section: 'programme', position: changed ? 2 : 1, actionStatus: 'inscrite au plan' };
    case 'event':
      return {
        kind: 'atelier',
        eventStatus: 'inscrit au plan',
        schedule: { ...toConfirm, period: changed ? '2019' : '2019-2020', zone: 'Africa/Casablanca' },
      };
    case 'article':
      return { planParagraph: changed ? '2.2' : '2.1' };
    case 'press-release':
      return { kind: changed ? 'communiqué' : 'avis aux médias' };
    case 'page':
      return { kind: changed ? 'autre' : 'présentation' };
    case 'site':
      return {
        contact: toConfirm,
        pressContact: toConfirm,
        contentLicence: { ...toConfirm, name: changed ? 'Licence fictive' : 'Licence inventée' },
      };
  }
}

/** The words of a type in a language, told apart by a mark. */
export function words(type: ContentType, language: Language, mark: string): Data {
  const name = { fr: `Exemple fictif ${mark}`, ar: `مثال خيالي ${mark}`, en: `Invented example ${mark}` }[language];
  if (type === 'site') {
    const doors = Object.keys(contracts.site.fields.home.fields);
    const home = Object.fromEntries(doors.map((field) => [field, name]));
    return { name, tagline: name, introduction: name, fundingNotice: name, boilerplate: name, home };
  }
  const called = 'title' in contracts[type].fields ? { title: name } : { name };
  const body = 'body' in contracts[type].fields ? { body: `Texte ${mark}` } : {};
  return { ...called, ...body, summary: `${name}.` };
}

/** Everything a language's entry needs to be published. */
export function complete(type: ContentType, language: Language, mark: string): Data {
  return { ...words(type, language, mark), ...(language === sourceLanguage ? facts(type) : {}) };
}

function parameters(query: Query, prefix: string): string[] {
  const key = (name: string): string => (prefix === '' ? name : `${prefix}[${name}]`);
  return [
    ...query.fields.map((field, position) => `${key('fields')}[${String(position)}]=${field}`),
    ...Object.entries(query.populate).flatMap(([name, nested]) => parameters(nested, `${key('populate')}[${name}]`)),
  ];
}

/** The address by which REST gives one entry, or the only one of a single type, with what the site shows of it. */
export function addressOf(type: ContentType, documentId: string, language: Language): string {
  const { endpoint, single, query } = contracts[type];
  const entry = single ? '' : `/${documentId}`;
  return `/api/${endpoint}${entry}?locale=${language}&${parameters(query, '').join('&')}`;
}

/** The address by which REST gives a page of the entries of a type in a language, hundred a page. */
export function listAddressOf(type: ContentType, language: Language, page: number): string {
  const { endpoint, query } = contracts[type];
  const asked = { ...query, fields: [...query.fields, 'locale'] };
  const paging = `sort=documentId:asc&pagination[page]=${String(page)}&pagination[pageSize]=100`;
  return `/api/${endpoint}?locale=${language}&${parameters(asked, '').join('&')}&${paging}`;
}
