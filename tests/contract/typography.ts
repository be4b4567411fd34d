import type { Language } from 'shared/languages';

type Rule = { readonly name: string; readonly languages: readonly Language[]; readonly pattern: RegExp };

const all: readonly Language[] = ['fr', 'ar', 'en'];

/** How the three languages are written; patterns see the text itself, Markdown included. */
export const rules: readonly Rule[] = [
  { name: 'bidi control', languages: all, pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u },
  { name: 'invisible character', languages: all, pattern: /[\u00ad\u200b-\u200d\u2060\ufeff]/u },
  { name: 'straight quote', languages: all, pattern: /["']/u },
  { name: 'no narrow space before ; ! ?', languages: ['fr'], pattern: /(?<!\u202f)[;!?]/u },
  { name: 'no no-break space before :', languages: ['fr'], pattern: /(?<!\u00a0):/u },
  { name: 'no narrow space inside « »', languages: ['fr'], pattern: /«(?!\u202f)|(?<!\u202f)»/u },
  { name: 'no no-break space after §', languages: ['fr', 'en'], pattern: /§(?!\u00a0\d|[’\u202f])/u },
  { name: 'Latin punctuation', languages: ['ar'], pattern: /[,;?]/u },
  { name: 'tatweel', languages: ['ar'], pattern: /\u0640/u },
  { name: 'Eastern digit', languages: ['ar'], pattern: /[\u0660-\u0669\u06f0-\u06f9]/u },
];

/** The rules of writing that a text breaks, each with the place. */
export function misprints(text: string, language: Language): readonly string[] {
  const found = rules
    .filter((rule) => rule.languages.includes(language))
    .flatMap((rule) => {
      const at = rule.pattern.exec(text)?.index;
      return at === undefined ? [] : [`${rule.name}: …${text.slice(Math.max(0, at - 15), at + 15)}…`];
    });
  return text === text.normalize('NFC') ? found : [...found, 'not normalised (NFC)'];
}
