import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { components, contentTypes } from '../../scripts/generate-content/schema.ts';
import { languageCodes, type Language } from 'shared/languages';
import { slugProblem } from 'shared/slug';
import { spellings } from 'shared/spellings';
import { readEntries, strings, type Entry, type Words } from './entries.ts';
import { inventedInText, inventedInValues } from './invented.ts';
import { misfits, type Model } from './shape.ts';
import { misprints } from './typography.ts';

const entries = readEntries(join(import.meta.dirname, '../../shared/content'));
const types = contentTypes();
const model: Model = {
  types,
  components: components(),
  ids: new Map([...types.keys()].map((type) => [type, new Set(of(type).map((entry) => entry.id))])),
};

function of(type: string): readonly Entry[] {
  return entries.filter((entry) => entry.type === type);
}

/** Findings of a check over every entry, each preceded by the entry's name; an empty list is the good case. */
function everywhere(check: (entry: Entry) => readonly string[]): readonly string[] {
  return entries.flatMap((entry) => check(entry).map((finding) => `${entry.type}/${entry.id}: ${finding}`));
}

/** The same over every language file. */
function inEveryLanguage(
  check: (words: Words, language: Language, entry: Entry) => readonly string[],
): readonly string[] {
  return everywhere((entry) =>
    languageCodes.flatMap((language) => {
      const words = entry.words[language];
      return words === undefined ? [] : check(words, language, entry).map((finding) => `${language}: ${finding}`);
    }),
  );
}

const notProse = new Set(['slug', 'translationStatus']);

/** What a person reads: every string of the front matter but addresses and states, and the body. */
function prose({ front, body }: Words): readonly string[] {
  const fields = strings(front).filter(([path]) => !notProse.has(path));
  return [...fields.map(([, text]) => text), body];
}

describe('the content of the plan', () => {
  it('has its 11 actions, 7 events and 9 cities, and one site', () => {
    const counts = Object.fromEntries(['action', 'event', 'city', 'site'].map((type) => [type, of(type).length]));
    expect(counts).toEqual({ action: 11, event: 7, city: 9, site: 1 });
  });

  it('explains the plan in at least six articles, and has an entry of every type', () => {
    expect(of('article').length).toBeGreaterThanOrEqual(6);
    expect([...types.keys()].filter((type) => of(type).length === 0)).toEqual([]);
  });

  it('has the name of every city whose spellings the search knows', () => {
    const names = new Set(of('city').flatMap(({ words }) => Object.values(words).map(({ front }) => front['name'])));
    expect(Object.keys(spellings).filter((name) => !names.has(name))).toEqual([]);
  });

  it('orders the actions from 1 to 11', () => {
    const positions = of('action').map((action) => Number(action.facts['position']));
    expect(positions.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('names the paragraph of the plan in every article, event and press release', () => {
    const dated = new Set(['article', 'event', 'press-release']);
    const silent = entries.filter(({ type, facts }) => dated.has(type) && typeof facts['planParagraph'] !== 'string');
    expect(silent.map((entry) => entry.id)).toEqual([]);
  });

  it('names the plan’s years in the title of every article that explains it, so that none reads as news', () => {
    const explains = ({ type, facts }: Entry): boolean => type === 'article' && 'planParagraph' in facts;
    const silent = inEveryLanguage(({ front }, _language, entry) => {
      const title = String(front['title']);
      return !explains(entry) || /2019[-–]2020/.test(title) ? [] : [title];
    });
    expect(silent).toEqual([]);
  });

  it('quotes the plan for every action: its own words in French, a translation that says so elsewhere', () => {
    const intro = {
      fr: /^Le plan l’écrit ainsi .*:\n\n> «/u,
      ar: /^نص الخطة .*ترجمة أولية:\n\n> «/u,
      en: /working translation:\n\n> ‘/u,
    };
    const silent = inEveryLanguage(({ body }, language, { type }) =>
      type !== 'action' || intro[language].test(body) ? [] : [body.slice(0, 60)],
    );
    expect(silent).toEqual([]);
  });

  it('gives no date, hour, contact, address, outcome or status that the plan does not give', () => {
    expect(everywhere((entry) => inventedInValues(entry.facts))).toEqual([]);
    expect(inEveryLanguage((words) => inventedInValues(words.front))).toEqual([]);
  });

  it('says nothing of the kind in its texts either', () => {
    const texts = inEveryLanguage((words, language) => prose(words).flatMap((text) => inventedInText(text, language)));
    expect(texts).toEqual([]);
    const undated = everywhere(({ facts }) =>
      strings(facts).flatMap(([path, text]) => (path === 'publishedOn' ? [] : inventedInText(text, 'fr'))),
    );
    expect(undated).toEqual([]);
  });
});

describe('the form of the content', () => {
  it('follows schema.json: known attributes, facts and words apart, relations that exist', () => {
    expect(everywhere((entry) => misfits(entry, model))).toEqual([]);
  });

  it('has the three languages of every entry, and no other file', () => {
    expect(everywhere((entry) => entry.strays)).toEqual([]);
    expect(everywhere((entry) => languageCodes.filter((language) => entry.words[language] === undefined))).toEqual([]);
  });

  it('marks French as the original, Arabic and English as working translations', () => {
    const status = { fr: 'originale', ar: 'traduction de travail', en: 'traduction de travail' } as const;
    const marked = inEveryLanguage(({ front }, language) => {
      const own = String(front['translationStatus']);
      return own === status[language] ? [] : [own];
    });
    expect(marked).toEqual([]);
  });

  it('gives each entry an id of its own, in lower-case ASCII', () => {
    const ids = entries.map((entry) => entry.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index || !/^[a-z\d]+(?:-[a-z\d]+)*$/u.test(id))).toEqual([]);
  });

  it('gives each entry a good slug, its own within type and language, in Arabic letters in Arabic', () => {
    const taken = new Set<string>();
    const problems = inEveryLanguage(({ front }, language, { type }) => {
      if (type === 'site') return [];
      const slug = String(front['slug']);
      const address = `${type}/${language}/${slug}`;
      const found = [slugProblem(slug), taken.has(address) ? 'taken' : undefined];
      if (language === 'ar' && !/^[\p{Script=Arabic}\d-]+$/u.test(slug)) found.push('not in Arabic letters');
      taken.add(address);
      return found.filter((problem) => problem !== undefined).map((problem) => `${slug}: ${problem}`);
    });
    expect(problems).toEqual([]);
  });

  it('tells in Arabic a colloquium from a press conference, and calls a translation by one name', () => {
    const loose = /ندوة(?! (?:ال)?(?:فكرية|صحفية))|ترجمة (?:عمل|مؤقتة)|تود الخطة/u;
    const found = inEveryLanguage((words, language) =>
      language === 'ar' ? prose(words).flatMap((text) => loose.exec(text)?.[0] ?? []) : [],
    );
    expect(found).toEqual([]);
  });

  it('is written with the signs of each language', () => {
    expect(inEveryLanguage((words, language) => prose(words).flatMap((text) => misprints(text, language)))).toEqual([]);
    expect(
      everywhere(({ facts }) =>
        strings(facts)
          .filter(([, text]) => text !== text.normalize('NFC'))
          .map(([path]) => path),
      ),
    ).toEqual([]);
  });
});
