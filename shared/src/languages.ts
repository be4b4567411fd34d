/** A content type that has addresses of its own. `site` is the one that has none. */
export type AddressedType =
  'article' | 'press-release' | 'event' | 'city' | 'action' | 'theme' | 'organisation' | 'page';

/** A page that the site makes of its whole content, beside the pages that are written in the CMS. */
export type GeneratedPage = 'search' | 'a-z' | 'site-map' | 'subscribe' | 'data' | 'booklet';

/** By what a list is cut into smaller ones. */
export type Facet = 'year' | 'month' | 'city' | 'theme' | 'kind';

/** BCP 47 codes of the three languages; each is the first part of its addresses. */
export type Language = 'fr' | 'ar' | 'en';

type LanguageEntry = {
  readonly code: Language;
  /** The language's own name for itself, for the switch. */
  readonly label: string;
  /** How a French sentence calls it: « en arabe ». */
  readonly inFrench: string;
  readonly dir: 'ltr' | 'rtl';
  /** First part of an entry's address after the language; a page stands directly under it. */
  readonly sections: Readonly<Record<AddressedType, string>>;
  /** A generated page stands directly under the language, as a page does. */
  readonly pages: Readonly<Record<GeneratedPage, string>>;
  /** Between the section and the value: `/fr/evenements/ville/tanger/`. */
  readonly facets: Readonly<Record<Facet, string>>;
};

/** Where facts are entered, and where the other languages are translated from. */
export const sourceLanguage: Language = 'fr';

/** The one table of languages: adding a language starts with a line here. */
export const languages: Readonly<Record<Language, LanguageEntry>> = {
  fr: {
    code: 'fr',
    label: 'Français',
    inFrench: 'français',
    dir: 'ltr',
    sections: {
      article: 'actualites',
      'press-release': 'presse',
      event: 'evenements',
      city: 'villes',
      action: 'plan-action',
      theme: 'themes',
      organisation: 'organisations',
      page: '',
    },
    pages: {
      search: 'recherche',
      'a-z': 'index-a-z',
      'site-map': 'plan-du-site',
      subscribe: 's-abonner',
      data: 'data',
      booklet: 'livret-du-plan',
    },
    facets: { year: 'annee', month: 'mois', city: 'ville', theme: 'theme', kind: 'type' },
  },
  ar: {
    code: 'ar',
    label: 'العربية',
    inFrench: 'arabe',
    dir: 'rtl',
    sections: {
      article: 'أخبار',
      'press-release': 'صحافة',
      event: 'أنشطة',
      city: 'مدن',
      action: 'خطة-العمل',
      theme: 'مواضيع',
      organisation: 'هيئات',
      page: '',
    },
    pages: {
      search: 'بحث',
      'a-z': 'فهرس',
      'site-map': 'خريطة-الموقع',
      subscribe: 'اشتراك',
      data: 'data',
      booklet: 'كتيب-الخطة',
    },
    facets: { year: 'سنة', month: 'شهر', city: 'مدينة', theme: 'موضوع', kind: 'نوع' },
  },
  en: {
    code: 'en',
    label: 'English',
    inFrench: 'anglais',
    dir: 'ltr',
    sections: {
      article: 'news',
      'press-release': 'press',
      event: 'events',
      city: 'cities',
      action: 'action-plan',
      theme: 'themes',
      organisation: 'organisations',
      page: '',
    },
    pages: {
      search: 'search',
      'a-z': 'a-z',
      'site-map': 'site-map',
      subscribe: 'subscribe',
      data: 'data',
      booklet: 'plan-booklet',
    },
    facets: { year: 'year', month: 'month', city: 'city', theme: 'theme', kind: 'kind' },
  },
};

/** The codes in the order in which the switch shows them. */
export const languageCodes: readonly Language[] = ['fr', 'ar', 'en'];

/** Tells whether a string, from an address or from the CMS, is one of our languages. */
export function isLanguage(code: string): code is Language {
  return Object.hasOwn(languages, code);
}
