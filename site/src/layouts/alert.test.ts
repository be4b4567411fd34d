import { describe, expect, it } from 'vitest';
import { shownAlert } from './alert.ts';

const alert = { level: 'attention', endDate: '2026-11-23', text: 'Fiction' } as const;

describe('an alert', () => {
  it('is shown until its last day is over', () => {
    expect(shownAlert(alert, '2026-11-01')).toEqual({ level: 'attention', text: 'Fiction' });
    expect(shownAlert(alert, '2026-11-23')).toBeDefined();
    expect(shownAlert(alert, '2026-11-24')).toBeUndefined();
  });

  it('is shown only in a language that has its words', () => {
    expect(shownAlert({ level: 'attention', endDate: '2026-12-31' }, '2026-11-23')).toBeUndefined();
    expect(shownAlert(undefined, '2026-11-23')).toBeUndefined();
  });

  it('has a link where it has both its name and its address', () => {
    const href = 'https://exemple.test/';
    const link = { label: 'Lire', href };
    expect(shownAlert({ ...alert, linkLabel: 'Lire', linkUrl: href }, '2026-11-23')?.link).toEqual(link);
    expect(shownAlert({ ...alert, linkUrl: href }, '2026-11-23')?.link).toBeUndefined();
  });
});
