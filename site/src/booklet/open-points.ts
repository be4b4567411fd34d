import { asksWhere, isOutcomeToConfirm, isToConfirm } from 'shared/confirmation';
import type { Action, City, Event, Site } from 'shared/generated/index';
import { statusOf } from '../action/selection.ts';
import { agendaAt } from '../event/selection.ts';

/** What the plan leaves open, as a whole; the sets say of whom or of what, and are empty for the network itself. */
export type OpenPoints = {
  /** Actions of which nobody knows what became. */
  readonly outcomes: readonly Action[];
  /** Events without a confirmed date that are neither held nor called off. */
  readonly dates: readonly Event[];
  /** Events of these, and those with a date, whose venue is not confirmed. */
  readonly venues: readonly Event[];
  /** Cities whose membership of the network is not confirmed. */
  readonly membership: readonly City[];
  /** What the network has not confirmed of itself. */
  readonly network: readonly ('contact' | 'pressContact' | 'licence')[];
};

type Content = {
  readonly actions: readonly Action[];
  readonly events: readonly Event[];
  readonly cities: readonly City[];
  readonly site: Pick<Site, 'contact' | 'pressContact' | 'contentLicence'>;
};

/** Everything that is to be confirmed at an instant (milliseconds). */
export function openPointsAt(now: number, { actions, events, cities, site }: Content): OpenPoints {
  const { unconfirmed, upcoming } = agendaAt(now, events);
  return {
    outcomes: actions.filter((action) => isOutcomeToConfirm(statusOf(action))),
    dates: unconfirmed,
    venues: [...unconfirmed, ...upcoming].filter(
      ({ venue, eventStatus }) => isToConfirm(venue) && asksWhere(eventStatus),
    ),
    membership: cities.filter(({ membership }) => isToConfirm(membership)),
    network: [
      ...(isToConfirm(site.contact) ? (['contact'] as const) : []),
      ...(isToConfirm(site.pressContact) ? (['pressContact'] as const) : []),
      ...(isToConfirm(site.contentLicence) ? (['licence'] as const) : []),
    ],
  };
}
