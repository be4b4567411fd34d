import type { StrapiApp } from '@strapi/strapi/admin';
import { words } from './words';

/** Strapi reads the language of the screens here, before anyone has signed in, and takes English when it finds nothing. */
const languageKey = 'strapi-admin-language';

/** Where Strapi notes that its banner about the new media library was closed: news for developers, in English. */
const bannerKey = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false';

export default {
  config: {
    locales: ['fr'],
    translations: { fr: words },
    notifications: { releases: false },
    tutorials: false,
  },
  bootstrap(_app: StrapiApp) {
    if (localStorage.getItem(languageKey) === null) localStorage.setItem(languageKey, 'fr');
    localStorage.setItem(bannerKey, 'true');
  },
};
