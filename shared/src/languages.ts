/** A content type that has addresses of its own. `site` is the one that has none. */
export type AddressedType =
  'article' | 'press-release' | 'event' | 'city' | 'action' | 'theme' | 'organisation' | 'page';

/** BCP 47 codes of the three languages; each is the first part of its addresses. */
export type Language = 'fr' | 'ar' | 'en';

type LanguageEntry = {
  readonly code: Language;
  /** The language's own name for itself, for the switch. */
  readonly label: string;
  readonly dir: 'ltr' | 'rtl';
  /** First part of an entry's address after the language; a page stands directly under it. */
  readonly sections: Readonly<Record<AddressedType, string>>;
};

/** Where facts are entered, and where the other languages are translated from. */
export const sourceLanguage: Language = 'fr';

/** The one table of languages: adding a language starts with a line here. */
export const languages: Readonly<Record<Language, LanguageEntry>> = {
  fr: {
    code: 'fr',
    label: 'Français',
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
  },
  ar: {
    code: 'ar',
    label: 'العربية',
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
  },
  en: {
    code: 'en',
    label: 'English',
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
  },
};

/** The codes in the order in which the switch shows them. */
export const languageCodes: readonly Language[] = ['fr', 'ar', 'en'];

/** Tells whether a string, from an address or from the CMS, is one of our languages. */
export function isLanguage(code: string): code is Language {
  return Object.hasOwn(languages, code);
}
