import type { Language } from 'shared/languages';
import { strings, type Values } from './entries.ts';

/** A thing that the action plan does not give, so that no text may say it. Without language: in all three. */
type Rule = { readonly name: string; readonly language?: Language; readonly pattern: RegExp };

/** A pattern that stands alone, with `\b` for every script: the built-in one knows Latin letters only. */
function words(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu');
}

/** The same for Arabic, whose conjunctions, prepositions and article are written with the word. */
function arabicWords(alternatives: string): RegExp {
  return words(`[وف]?[بكل]?(?:ال|ل)?(?:${alternatives})`);
}

const months = {
  fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  ar: 'يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر',
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
} as const;

const numbers = {
  fr: '\\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|vingt',
  ar: '\\d+|ثلاث|أربع|خمس|ست|سبع|ثماني|تسع|عشر|إحدى عشرة|اثنتا عشرة|اثنتي عشرة',
  en: '\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty',
} as const;

export const rules: readonly Rule[] = [
  { name: 'e-mail', pattern: /@/u },
  { name: 'telephone', pattern: /\+?\d(?:[\s./()-]*\d){8,}/u },
  { name: 'web address', pattern: /https?:|www\.|\b[a-z\d-]{2,}\.[a-z]{2,24}\b/iu },
  { name: 'year', pattern: /(?<!\d)(?!2019|2020)(?:1[89]|20)\d{2}(?!\d)/u },
  { name: 'numeric date', pattern: /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)/u },
  {
    name: 'time of day',
    pattern: /(?<!\d)(?:[01]?\d|2[0-3])\s?(?:h(?:\s?[0-5]\d)?(?!\p{L})|:[0-5]\d|[ap]m(?!\p{L}))/iu,
  },
  { name: 'percentage', pattern: /\d\s*%|pour cent|per cent|في المائة|بالمائة/iu },
  {
    name: 'population',
    pattern:
      /\d[\d\s.,]*(?:millions?|mille|ألف|مليون)?\s*(?:d[’e]\s*)?(?:habitants?|inhabitants|residents|people|personnes|migrants?|نسمة|ساكن|مهاجر)/iu,
  },

  {
    name: 'day and month (fr)',
    language: 'fr',
    pattern: words(`(?:\\d{1,2}|1er)\\s+(?:${months.fr})|(?:en|début|fin)\\s+(?:${months.fr})`),
  },
  {
    name: 'day and month (ar)',
    language: 'ar',
    pattern: words(`\\d{1,2}\\s+(?:${months.ar})|شهر\\s+(?:${months.ar})`),
  },
  {
    name: 'day and month (en)',
    language: 'en',
    pattern: words(`\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${months.en})|(?:in|on)\\s+(?:${months.en})`),
  },

  {
    name: 'members counted (fr)',
    language: 'fr',
    pattern: words(
      `(?:${numbers.fr})\\s+(?:(?:villes|communes|cités)\\s+)?membres|(?:compte|réunit|rassemble|regroupe)\\s+(?:${numbers.fr})\\s+(?:villes|communes|cités)`,
    ),
  },
  {
    name: 'members counted (ar)',
    language: 'ar',
    pattern: words(
      `(?:${numbers.ar})\\s+(?:مدينة|مدن|جماعة|جماعات)\\s+(?:عضوا|عضوة|عضو|أعضاء)|(?:تضم|تجمع)\\s+(?:${numbers.ar})\\s+(?:مدينة|مدن|جماعة|جماعات)`,
    ),
  },
  {
    name: 'members counted (en)',
    language: 'en',
    pattern: words(
      `(?:${numbers.en})\\s+(?:member\\s+(?:cities|communes|towns)|members)|(?:has|comprises|gathers|brings together)\\s+(?:${numbers.en})\\s+(?:cities|communes)`,
    ),
  },

  {
    name: 'announced (fr)',
    language: 'fr',
    pattern: words(
      'à venir|prochaine?s?|prochainement|bientôt|(?:aura|auront) lieu|se (?:tiendra|tiendront|déroulera|dérouleront)|ser(?:a|ont) (?:organisé|tenu|lancé)e?s?|accueillera|inscrivez-vous|compte à rebours',
    ),
  },
  {
    name: 'announced (ar)',
    language: 'ar',
    pattern: arabicWords('قريبا|قادمة?|مقبلة?|مرتقبة?|مزمع|س[يت](?:نعقد|عقد|نظم|حتضن|قام|جري|شارك|نطلق)'),
  },
  {
    name: 'announced (en)',
    language: 'en',
    pattern: words(
      'upcoming|forthcoming|soon|next|will (?:be (?:held|organised|launched)|take place|host|bring together)|register now|countdown',
    ),
  },

  {
    name: 'told as done (fr)',
    language: 'fr',
    pattern: words(
      '(?:a|ont) (?:eu lieu|réuni|rassemblé|participé|accueilli|organisé|lancé|permis)|s’est (?:tenu|déroulé)e?|se sont (?:tenu|déroulé)e?s|participants? (?:ont|venus)',
    ),
  },
  { name: 'told as done (ar)', language: 'ar', pattern: arabicWords('انعقدت?|احتضنت|نظمت|شاركت?|أطلقت|انطلقت') },
  {
    name: 'told as done (en)',
    language: 'en',
    pattern: words(
      'took place|(?:was|were|has been|have been) (?:held|organised|launched)|brought together|attended|took part',
    ),
  },
];

/** The rules that a text breaks, each with the words that break it. */
export function inventedInText(text: string, language: Language): readonly string[] {
  return rules.flatMap((rule) => {
    const found = rule.language === undefined || rule.language === language ? rule.pattern.exec(text)?.[0] : undefined;
    return found === undefined ? [] : [`${rule.name}: ${found}`];
  });
}

/** Keys that would hold something nobody has confirmed, at any depth. */
const unknownToAll =
  /^(?:startDate|endDate|startTime|endTime|address|email|phone|url|registrationUrl|speakers?|quotes?|authors?|proofs)$/u;
const contacts = /^(?:contact|pressContact|contacts\.\d+)\.name$/u;
const confirmable = new Set(['seat', 'venue']);

/** What the facts, or the front matter, of an entry say beyond the plan. */
export function inventedInValues(values: Values): readonly string[] {
  const findings: string[] = [];
  for (const key of keys(values)) if (unknownToAll.test(key.split('.').at(-1) ?? '')) findings.push(`${key} is filled`);
  for (const [path, text] of strings(values)) {
    const [first = ''] = path.split('.');
    if (contacts.test(path)) findings.push(`${path} is filled`);
    if (path.endsWith('.confirmation') && text !== 'à confirmer' && !confirmable.has(first))
      findings.push(`${path} is ${text}`);
    if (path === 'eventStatus' && text !== 'inscrit au plan') findings.push(`eventStatus is ${text}`);
    if (path === 'actionStatus' && text !== 'inscrite au plan') findings.push(`actionStatus is ${text}`);
    if (path === 'schedule.period' && text !== '2019-2020') findings.push(`schedule.period is ${text}`);
  }
  return findings;
}

function keys(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return Array.isArray(value) ? keys(inner, here) : [here, ...keys(inner, here)];
  });
}
