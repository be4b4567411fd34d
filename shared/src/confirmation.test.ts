import { describe, expect, it } from 'vitest';
import { asksWhen, asksWhere, isOutcomeToConfirm, isToConfirm } from './confirmation.ts';

describe('what is to be confirmed', () => {
  it('is a part that is not confirmed, or that nobody has entered', () => {
    expect(isToConfirm({ confirmation: 'à confirmer' })).toBe(true);
    expect(isToConfirm(undefined)).toBe(true);
    expect(isToConfirm({ confirmation: 'confirmé' })).toBe(false);
  });

  it.each([
    ['inscrit au plan', true, true, true],
    ['prévu', true, true, false],
    ['reporté', true, true, false],
    ['tenu', false, true, false],
    ['annulé', false, false, false],
  ])('of an event that is %s: its date %s, its venue %s, its outcome %s', (status, date, venue, outcome) => {
    expect([asksWhen(status), asksWhere(status), isOutcomeToConfirm(status)]).toEqual([date, venue, outcome]);
  });

  it('of an action, what became of it while it only stands in the plan', () => {
    expect(['inscrite au plan', 'réalisée'].map(isOutcomeToConfirm)).toEqual([true, false]);
  });
});
