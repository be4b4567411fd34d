import { describe, expect, it } from 'vitest';
import { wordDifference } from './words';

const told = (before: string, after: string, language: 'fr' | 'ar' = 'fr'): string =>
  wordDifference(before, after, language)
    .map(({ text, change }) => (change === undefined ? text : change === 'added' ? `+${text}+` : `-${text}-`))
    .join('');

describe('the difference of two texts', () => {
  it('is told word by word', () => {
    expect(told('Le colloque aura lieu à Meknès.', 'Le colloque se tiendra à Meknès.')).toBe(
      'Le colloque -aura lieu-+se tiendra+ à Meknès.',
    );
  });

  it('is told in whole words in Arabic', () => {
    expect(told('تعقد الندوة في مكناس', 'تعقد الندوة في طنجة', 'ar')).toBe('تعقد الندوة في -مكناس-+طنجة+');
  });

  it('tells a new line and a space from none', () => {
    expect(told('Un.\nDeux.', 'Un.\n\nDeux.')).toContain('+');
    expect(told('Fin.', 'Fin. ')).toBe('Fin.+ +');
  });

  it('shows of what stayed only what stands beside a change', () => {
    const long = 'mot '.repeat(100);
    const text = told(`${long}fin un ${long}`, `${long}fin deux ${long}`);
    expect(text).toMatch(/^\[…\] (mot )+fin -un-\+deux\+ (mot )+\[…\]$/);
    expect(text.length).toBeLessThan(160);
  });

  it('gives up words where a long text was written anew, in bounded time', () => {
    const [before, after] = ['avant ', 'après '].map((word, row) =>
      Array.from({ length: 8000 }, (_, position) => `${word}${String(position * 2 + row)}`).join(' '),
    ) as [string, string];
    const began = performance.now();
    expect(wordDifference(before, after, 'fr')).toEqual([
      { text: before, change: 'removed' },
      { text: after, change: 'added' },
    ]);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
