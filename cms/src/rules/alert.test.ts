import { describe, expect, test } from 'vitest';
import type { Language } from 'shared/languages';
import { field, part } from '../content/form.fixture';
import { alert } from './alert';

const inner = Object.fromEntries(
  ['level', 'endDate', 'text', 'linkLabel', 'linkUrl'].map((name) => [name, field(name)]),
);
const form = { alert: part('Bandeau', 'site.alert', inner) };
const check = (value: object | null, language: Language = 'fr') =>
  alert('2031-05-02')({ form, entry: { alert: value }, language, source: undefined }).map(({ path }) => path.join('.'));
const whole = { level: 'attention', endDate: '2031-05-02', text: 'Fiction' };

describe('an alert', () => {
  test('may be shown until today at the soonest', () => {
    expect(check(whole)).toEqual([]);
    expect(check({ ...whole, endDate: '2031-05-01' })).toEqual(['alert.endDate']);
    expect(check(null)).toEqual([]);
  });
  test('has a text in French, and none where a language shows none', () => {
    expect(check({ ...whole, text: ' ' })).toEqual(['alert.text']);
    expect(check({ text: null }, 'ar')).toEqual([]);
  });
  test('has both the name and the address of its link, in each language', () => {
    const link = { linkLabel: 'Lire', linkUrl: 'https://exemple.test' };
    expect(check({ ...whole, ...link })).toEqual([]);
    expect(check({ ...whole, ...link, linkUrl: '' })).toEqual(['alert.linkUrl']);
    expect(check({ text: 'خيال', ...link, linkLabel: null }, 'ar')).toEqual(['alert.linkLabel']);
  });
});
