import type { Core } from '@strapi/strapi';
import { languageCodes, sourceLanguage, type Language } from 'shared/languages';

type Locale = { id: number; code: string; name: string };
type Locales = {
  find(): Promise<Locale[]>;
  create(locale: { code: string; name: string }): Promise<Locale>;
  update(where: { id: number }, change: { name: string }): Promise<Locale>;
  getDefaultLocale(): Promise<string | null>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
};

/** The names that the officer reads in the language menu. */
const names: Readonly<Record<Language, string>> = { fr: 'Français', ar: 'Arabe', en: 'Anglais' };

/** Makes the languages of the site those of the CMS, French by default. Never removes one: its content would go too. */
export async function setLanguages(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales') as Locales;
  const known = await locales.find();
  for (const code of languageCodes) {
    const locale = known.find((candidate) => candidate.code === code);
    if (locale === undefined) await locales.create({ code, name: names[code] });
    else if (locale.name !== names[code]) await locales.update({ id: locale.id }, { name: names[code] });
  }
  if ((await locales.getDefaultLocale()) !== sourceLanguage) await locales.setDefaultLocale({ code: sourceLanguage });
}
