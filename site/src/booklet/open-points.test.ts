import type { Action, City, Event } from 'shared/generated/index';
import { startOfDay } from 'shared/zone';
import { expect, test } from 'vitest';
import { openPointsAt } from './open-points.ts';

const confirmed = { confirmation: 'confirmé' } as const;
const open = { confirmation: 'à confirmer' } as const;
const event = (id: string, startDate: string | undefined, venue: object | undefined, eventStatus = 'prévu') =>
  ({ id, eventStatus, venue, schedule: { ...(startDate ? confirmed : open), startDate, zone: 'UTC' } }) as Event;
const points = openPointsAt(startOfDay('2026-11-23'), {
  actions: [
    { id: 'listed', actionStatus: 'inscrite au plan', proofs: [] },
    { id: 'postponed', actionStatus: 'reportée', proofs: [] },
  ] as Partial<Action>[] as Action[],
  events: [
    event('undated', undefined, confirmed),
    event('placeless', '2026-12-01', open),
    event('cancelled', '2026-12-01', undefined, 'annulé'),
    event('whole', '2026-12-02', confirmed),
  ],
  cities: [
    { id: 'a', membership: open },
    { id: 'b', membership: confirmed },
  ] as City[],
  site: { contact: confirmed, pressContact: open, contentLicence: open },
});
const ids = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);

test('what became of an action is open while it is only listed', () => {
  expect(ids(points.outcomes)).toEqual(['listed']);
});

test('dates and venues are open until they are confirmed, and of no concern once an event is called off', () => {
  expect(ids(points.dates)).toEqual(['undated']);
  expect(ids(points.venues)).toEqual(['placeless']);
});

test('memberships and what the network says of itself are open one by one', () => {
  expect(ids(points.membership)).toEqual(['a']);
  expect(points.network).toEqual(['pressContact', 'licence']);
});
