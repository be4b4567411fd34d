import { pathFor } from 'shared/paths';
import { isConfirmed } from '../event/schedule.ts';
import { tableOf } from './row.ts';

/** Events: nothing of a date is told that is not confirmed, whatever the entry holds. */
export const eventTable = tableOf(
  {
    id: 'fact',
    title: 'word',
    summary: 'word',
    url: 'word',
    kind: 'fact',
    status: 'fact',
    confirmation: 'fact',
    period: 'fact',
    startDate: 'fact',
    startTime: 'fact',
    endDate: 'fact',
    endTime: 'fact',
    timeZone: 'fact',
    venue: 'word',
    venueConfirmation: 'fact',
    cityId: 'fact',
    city: 'word',
    actionId: 'fact',
    themeIds: 'fact',
    planParagraph: 'fact',
    translationStatus: 'word',
  },
  (language, store, address) =>
    store.list('event', language).map((event) => {
      const { schedule, venue } = event;
      const confirmed = isConfirmed(schedule) ? schedule : undefined;
      return {
        id: event.id,
        title: event.title,
        summary: event.summary,
        url: address(pathFor('event', language, event.slug)),
        kind: event.kind,
        status: event.eventStatus,
        confirmation: confirmed === undefined ? 'à confirmer' : 'confirmé',
        period: schedule.period,
        startDate: confirmed?.startDate,
        startTime: confirmed?.startTime,
        endDate: confirmed?.endDate,
        endTime: confirmed?.endTime,
        timeZone: confirmed?.zone,
        venue: venue?.name,
        venueConfirmation: venue?.confirmation ?? 'à confirmer',
        cityId: event.city,
        city: event.city === undefined ? undefined : store.find('city', language, event.city)?.name,
        actionId: event.action,
        themeIds: event.themes,
        planParagraph: event.planParagraph,
        translationStatus: event.translationStatus,
      };
    }),
);
