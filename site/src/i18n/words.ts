import { languages, type Language } from 'shared/languages';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

type Source = typeof fr;
/** A key of the dictionary whose value is one text. */
export type Key = { [K in keyof Source]: Source[K] extends string ? K : never }[keyof Source];
/** A key whose value has a form per plural category. */
export type CountedKey = Exclude<keyof Source, Key>;
/** What a language must have: exactly the keys of French, and each plural form that its grammar needs. */
export type Dictionary<Rule extends Intl.LDMLPluralRule> = {
  readonly [K in keyof Source]: Source[K] extends string ? string : Readonly<Record<Rule, string>>;
};

/** The words of one language. */
export type Words = {
  /** The text of a key; `{name}` in it becomes `values.name`. */
  (key: Key, values?: Readonly<Record<string, string>>): string;
  /** The form that the language's grammar wants for a number, with the number in it. */
  count(key: CountedKey, number: number): string;
  /** The forms of a counted text, for a script that counts in the page; `{count}` stands for the number. */
  forms(key: CountedKey): Forms;
};

/** A text in each plural form that a language's grammar has. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** What Intl is asked for: Moroccan Arabic has Western digits and its own names of months. */
export const locales: Readonly<Record<Language, string>> = { fr: 'fr', ar: 'ar-MA', en: 'en-GB' };

const dictionaries: Readonly<Record<Language, Dictionary<'other'>>> = { fr, ar, en };

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

function wordsOf(language: Language): Words {
  const dictionary = dictionaries[language];
  const rules = new Intl.PluralRules(locales[language]);
  const numbers = new Intl.NumberFormat(locales[language]);
  const words = (key: Key, values: Readonly<Record<string, string>> = {}): string => fill(dictionary[key], values);
  const count = (key: CountedKey, number: number): string => {
    const forms: Forms = dictionary[key];
    return fill(forms[rules.select(number)] ?? forms.other, { count: numbers.format(number) });
  };
  return Object.assign(words, { count, forms: (key: CountedKey): Forms => dictionary[key] });
}

const all: Readonly<Record<Language, Words>> = { fr: wordsOf('fr'), ar: wordsOf('ar'), en: wordsOf('en') };

/** The words of a language. */
export function wordsIn(language: Language): Words {
  return all[language];
}

/** The writing direction of a language. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return languages[language].dir;
}
