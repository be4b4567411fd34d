import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold, indexTerms, queryTerms, wholeForms, wholeTerms } from './search-terms.ts';
import { spellings } from './spellings.ts';

/** Texts of our letters, marks, signs and spaces in any order. */
const texts = fc
  .array(fc.constantFrom(..."aàÉœçŒ l’'-. 2019٢وفبكلالأإآٱؤئءىةي\u064e\u0651\u0640\u200fمدنطج"), { maxLength: 40 })
  .map((parts) => parts.join(''));

const finds = (query: string, text: string): boolean => {
  const terms = new Set(indexTerms(text));
  return queryTerms(query).every((term) => terms.has(term));
};

describe('a text', () => {
  it('is folded once and for all', () => {
    fc.assert(fc.property(texts, (text) => fold(fold(text)) === fold(text)));
  });

  it('is found by each of its own words, and by all of them', () => {
    fc.assert(fc.property(texts, (text) => finds(text, text)));
  });

  it('is found as well by what it is searched as', () => {
    fc.assert(fc.property(texts, (text) => finds(queryTerms(text).join(' '), text)));
  });

  it('gives no empty term and none twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const terms = indexTerms(text);
        expect(terms).toEqual([...new Set(terms)]);
        expect(terms).not.toContain('');
      }),
    );
  });
});

test.each([
  ['المدن', 'والمدن'],
  ['المدن', 'للمدن'],
  ['مدن', 'بالمدن وكالمدن'],
  ['والمدن', 'مدن'],
  ['مدينة', 'المدينة'],
  ['مدينة', 'بمدينة طنجة'],
  ['المدينة', 'لمدينة'],
  ['مدينه', 'المدينة'],
  ['انشطة', 'الأنشطة'],
  ['أنشطة', 'الانشطه'],
  ['الإدماج', 'ادماج'],
  ['مسؤول', 'المسوول'],
  ['هيئة', 'الهيية'],
  ['شركا', 'الشركاء'],
  ['وجدة', 'وجدة'],
  ['بوجدة', 'بوجدة'],
  ['كتاب', 'الكتاب'],
  ['الالتزام', 'التزام'],
  ['مُدُن', 'مـــدن'],
  ['٢٠١٩', '2019-2020'],
  ['interculturalite', 'L’interculturalité'],
  ['meknes', 'Meknès'],
  ['eau', "l’eau, l'eau"],
  ['l’eau', 'eau'],
  ['coeur', 'Cœur'],
  ['à tanger', 'Tanger'],
  ['anti-rumeurs', 'anti-rumeurs'],
  ['antirumeurs', 'Anti-rumeurs'],
  ['city', 'the city’s'],
  ['2.3', 'l’action 2.3 (§ 2.3)'],
  ['٢.٣', 'الفقرة 2.3.'],
  ['casa', 'À Casablanca'],
  ['كازا', 'بالدار البيضاء'],
  ['بالناضور', 'الناظور'],
  ['الناظور', 'في الناضور'],
  ['أݣادير', 'أكادير'],
])('%s finds %s', (query, text) => {
  expect(finds(query, text)).toBe(true);
});

test.each([
  ['بلدية', 'لديه'],
  ['كتاب', 'تاب'],
  ['وجدة', 'جدة'],
  ['ville', 'rue'],
  ['2.3', 'les actions 2.1 et 1.3'],
])('%s does not find %s', (query, text) => {
  expect(finds(query, text)).toBe(false);
});

test('a short word keeps the hamza that tells it from a particle, a longer one does not need it', () => {
  expect(queryTerms('ماء')).toEqual(['ماء']);
  expect(queryTerms('الماء')).toEqual(['ماء']);
  expect(indexTerms('الماء الصالح للشرب')).toContain('ماء');
  expect(indexTerms('ما تنص عليه')).not.toContain('ماء');
  expect(queryTerms('الفضاء')).toEqual(queryTerms('فضا'));
});

test('every spelling of a city’s name is searched as the name', () => {
  for (const [name, written] of Object.entries(spellings))
    for (const spelling of written) expect(queryTerms(spelling), spelling).toEqual(queryTerms(name));
});

test.each([
  ['اجتماع', 'اجتماعات تشاورية', 'النوع الاجتماعي'],
  ['réunion', 'Réunions', 'réunifier'],
])('%s is the very word in « %s », and not in « %s »', (query, one, other) => {
  const [term] = wholeTerms(queryTerms(query));
  expect(wholeForms(one)).toContain(term);
  expect(wholeForms(other)).not.toContain(term);
});
