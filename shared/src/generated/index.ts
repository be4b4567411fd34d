// Generated from cms/src/api by `npm run generate`. Do not edit.

import { action, actionContract, type Action } from './action.ts';
import { article, articleContract, type Article } from './article.ts';
import { city, cityContract, type City } from './city.ts';
import { event, eventContract, type Event } from './event.ts';
import { organisation, organisationContract, type Organisation } from './organisation.ts';
import { page, pageContract, type Page } from './page.ts';
import { pressRelease, pressReleaseContract, type PressRelease } from './press-release.ts';
import { site, siteContract, type Site } from './site.ts';
import { theme, themeContract, type Theme } from './theme.ts';

/** What the CMS must be asked for, by content type. */
export const contracts = {
  action: actionContract,
  article: articleContract,
  city: cityContract,
  event: eventContract,
  organisation: organisationContract,
  page: pageContract,
  'press-release': pressReleaseContract,
  site: siteContract,
  theme: themeContract,
};

/** What an entry of the snapshot is, by content type. */
export const schemas = {
  action: action,
  article: article,
  city: city,
  event: event,
  organisation: organisation,
  page: page,
  'press-release': pressRelease,
  site: site,
  theme: theme,
};

/** The type of an entry, by content type. */
export type Entries = {
  action: Action;
  article: Article;
  city: City;
  event: Event;
  organisation: Organisation;
  page: Page;
  'press-release': PressRelease;
  site: Site;
  theme: Theme;
};
export type ContentType = keyof Entries;
export type Entry = Entries[ContentType];

export type { Action, Article, City, Event, Organisation, Page, PressRelease, Site, Theme };
