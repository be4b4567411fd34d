import type { Language } from 'shared/languages';
import { homeZone as timeZone } from 'shared/zone';
import type { Refusal } from './access.ts';

/** What someone outside reads around a draft, in his language. */
export type ReaderWords = {
  readonly title: string;
  /** That the text is a draft, and not to be handed on. */
  readonly draft: string;
  readonly about: string;
  readonly languages: string;
  readonly embargo: (until: string) => string;
  readonly ends: (until: string) => string;
  readonly missing: string;
  readonly notThere: string;
  readonly frame: string;
  readonly refusals: Readonly<Record<Refusal, { readonly title: string; readonly text: string }>>;
};

const written: Readonly<Record<Language, ReaderWords>> = {
  fr: {
    title: 'Aperçu',
    draft: 'Ce texte n’est pas publié\u00a0: merci de ne pas le diffuser.',
    about: 'À propos de cet aperçu',
    languages: 'Langue',
    embargo: (until) => `Sous embargo jusqu’au ${until}`,
    ends: (until) => `Ce lien s’ouvre jusqu’au ${until}.`,
    missing: 'Ce texte n’est pas encore écrit en français.',
    notThere: 'Cette page n’est pas dans l’aperçu.',
    frame: 'La page',
    refusals: {
      forged: {
        title: 'Ce lien n’est pas valable',
        text: 'L’adresse est incomplète ou a été changée. Demandez à la rédaction de vous l’envoyer à nouveau.',
      },
      expired: {
        title: 'Ce lien a expiré',
        text: 'Demandez-en un nouveau à la rédaction. Si vous en faites partie, rouvrez l’aperçu depuis la fiche.',
      },
      revoked: { title: 'Ce lien a été révoqué', text: 'La rédaction a mis fin à cet aperçu.' },
      gone: { title: 'Il n’y a rien à voir ici', text: 'La fiche n’existe plus, ou n’a pas de brouillon.' },
      unavailable: { title: 'L’aperçu n’est pas disponible', text: 'Réessayez dans quelques instants.' },
      crowded: {
        title: 'Trop de demandes',
        text: 'L’aperçu reçoit trop de demandes de votre réseau\u00a0: réessayez dans une minute.',
      },
    },
  },
  ar: {
    title: 'معاينة',
    draft: 'هذا النص غير منشور: نرجو عدم تداوله.',
    about: 'حول هذه المعاينة',
    languages: 'اللغة',
    embargo: (until) => `محظور النشر حتى ${until}`,
    ends: (until) => `يفتح هذا الرابط حتى ${until}.`,
    missing: 'لم يكتب هذا النص بالعربية بعد.',
    notThere: 'هذه الصفحة ليست في المعاينة.',
    frame: 'الصفحة',
    refusals: {
      forged: {
        title: 'هذا الرابط غير صالح',
        text: 'العنوان ناقص أو تم تغييره. اطلبوا من هيئة التحرير إرساله من جديد.',
      },
      expired: { title: 'انتهت صلاحية هذا الرابط', text: 'اطلبوا رابطا جديدا من هيئة التحرير.' },
      revoked: { title: 'تم إلغاء هذا الرابط', text: 'أنهت هيئة التحرير هذه المعاينة.' },
      gone: { title: 'لا شيء هنا', text: 'لم يعد هذا النص موجودا.' },
      unavailable: { title: 'المعاينة غير متاحة', text: 'حاولوا من جديد بعد لحظات.' },
      crowded: { title: 'طلبات كثيرة', text: 'وردت من شبكتكم طلبات كثيرة: حاولوا من جديد بعد دقيقة.' },
    },
  },
  en: {
    title: 'Preview',
    draft: 'This text is not published: please do not pass it on.',
    about: 'About this preview',
    languages: 'Language',
    embargo: (until) => `Under embargo until ${until}`,
    ends: (until) => `This link opens until ${until}.`,
    missing: 'This text is not written in English yet.',
    notThere: 'This page is not in the preview.',
    frame: 'The page',
    refusals: {
      forged: {
        title: 'This link is not valid',
        text: 'The address is incomplete or was changed. Ask the newsroom to send it again.',
      },
      expired: { title: 'This link has expired', text: 'Ask the newsroom for a new one.' },
      revoked: { title: 'This link was revoked', text: 'The newsroom has ended this preview.' },
      gone: { title: 'There is nothing here', text: 'The text is there no more.' },
      unavailable: { title: 'The preview is not available', text: 'Try again in a moment.' },
      crowded: { title: 'Too many requests', text: 'Your network asks too often: try again in a minute.' },
    },
  },
};

/** What someone outside reads, in a language. */
export const readerWords = (language: Language): ReaderWords => written[language];

const locales: Readonly<Record<Language, string>> = { fr: 'fr', ar: 'ar-MA', en: 'en-GB' };

/** An instant as the clocks of Morocco show it, in a language: « mardi 5 janvier 2027 à 10:00 ». */
export function instantIn(language: Language, at: Date): string {
  const format = new Intl.DateTimeFormat(locales[language], { timeZone, dateStyle: 'full', timeStyle: 'short' });
  // No line ends between a day and its month; Intl writes « 1 juillet ».
  const text = format.format(at).replace(/(?<!\d)(\d{1,2}) (?=\p{L})/u, '$1\u00a0');
  return language === 'fr' ? text.replace(/(?<!\d)1(?=\u00a0)/u, '1er').replace(' à ', ' à\u00a0') : text;
}
