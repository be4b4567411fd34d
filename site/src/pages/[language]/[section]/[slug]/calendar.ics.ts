import type { APIRoute } from 'astro';
import { languageCodes, languages, type Language } from 'shared/languages';
import { typeOfSection } from 'shared/paths';
import { content } from '../../../../content/index.ts';
import { calendarReply, type Calendar } from '../../../../event/calendar.ts';
import { calendarOfCity, calendarOfEvent } from '../../../../event/calendars.ts';
import { isDated } from '../../../../event/schedule.ts';
import { languageAt } from '../../../../layouts/address.ts';

/** The events of a city, to subscribe to, and each confirmed event, to add to one's calendar. */
export const getStaticPaths = () =>
  languageCodes.flatMap((language) => {
    const { city, event } = languages[language].sections;
    return [
      ...content.list('city', language).map(({ slug }) => ({ params: { language, section: city, slug } })),
      ...content
        .list('event', language)
        .filter(isDated)
        .map(({ slug }) => ({ params: { language, section: event, slug } })),
    ];
  });

function calendarAt(language: Language, section = '', slug = ''): Calendar | undefined {
  const type = typeOfSection(language, section);
  const city = type === 'city' ? content.get('city', language, slug) : undefined;
  if (city !== undefined) return calendarOfCity(city, content);
  const event = type === 'event' ? content.get('event', language, slug) : undefined;
  return event === undefined ? undefined : calendarOfEvent(event);
}

export const GET: APIRoute = ({ params, site, url }) => {
  const calendar = calendarAt(languageAt(params['language']), params['section'], params['slug']);
  if (calendar === undefined) throw new Error(`No calendar at ${url.pathname}.`);
  return calendarReply(calendar, content, site);
};
