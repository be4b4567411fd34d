import { describe, expect, it } from 'vitest';
import type { Language } from 'shared/languages';
import { countsIn, filtered, judged, type JudgedEntry } from './board';
import type { Changes } from './changes';

const changes: Changes = { labels: ['Titre'], since: { seen: 1, now: 2, atLeast: false } };
type Given = Partial<Record<Language, 'stale' | 'working' | 'validated'>>;

function entry(title: string, day: number, given: Given, type = 'a'): JudgedEntry {
  const savedAt = new Date(Date.UTC(2027, 0, day)).toISOString();
  const status = (what: string): string => (what === 'validated' ? 'traduction validée' : 'traduction de travail');
  const translations = new Map(
    Object.entries(given).map(([code, what]) => [code as Language, { savedAt, madeAt: savedAt, status: status(what) }]),
  );
  const whole = { type, documentId: title, title, savedAt, translations };
  const cell = (code: Language) => judged(whole, code, given[code] === 'stale' ? changes : undefined);
  return { entry: whole, cells: [cell('ar'), cell('en')] };
}

const entries = [
  entry('faite', 5, { ar: 'validated', en: 'working' }),
  entry('absente', 4, { ar: 'working' }),
  entry('tard', 2, { ar: 'stale', en: 'working' }),
  entry('plus tard', 3, { ar: 'working', en: 'stale' }, 'b'),
];
const titles = (given: Parameters<typeof filtered>[1]): string[] =>
  filtered(entries, given).map(({ entry: { title } }) => title);

describe('the board of translations', () => {
  it('shows what is late first, then what is absent, by the newest change of the French entry', () => {
    expect(titles({})).toEqual(['plus tard', 'tard', 'absente', 'faite']);
  });

  it('is narrowed to a language, of which it then tells alone', () => {
    expect(titles({ language: 'ar' })).toEqual(['tard', 'faite', 'absente', 'plus tard']);
    expect(filtered(entries, { language: 'ar' }).flatMap(({ cells }) => cells.map((cell) => cell.language))).toEqual([
      ...['ar', 'ar', 'ar', 'ar'],
    ]);
  });

  it.each([
    [{ state: 'stale' }, ['plus tard', 'tard']],
    [{ state: 'stale', language: 'ar' }, ['tard']],
    [{ state: 'absent' }, ['absente']],
    [{ state: 'current', language: 'en' }, ['faite', 'tard']],
    [{ state: 'validated' }, ['faite']],
    [{ state: 'working', language: 'en' }, ['plus tard', 'faite', 'tard']],
    [{ type: 'b' }, ['plus tard']],
  ] as const)('is narrowed by %j', (given, expected) => {
    expect(titles(given)).toEqual(expected);
  });

  it('counts each language by itself', () => {
    expect(countsIn(entries, 'ar')).toEqual({ absent: 0, stale: 1, current: 3, working: 3, validated: 1 });
    expect(countsIn(entries, 'en')).toEqual({ absent: 1, stale: 1, current: 2, working: 3, validated: 0 });
  });
});
