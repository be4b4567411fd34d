import type { APIRoute } from 'astro';
import { languageCodes, languages } from 'shared/languages';
import { content } from '../../../content/index.ts';
import { calendarReply } from '../../../event/calendar.ts';
import { calendarOfAll } from '../../../event/calendars.ts';
import { languageAt } from '../../../layouts/address.ts';

/** All events of a language, to subscribe to. */
export const getStaticPaths = () =>
  languageCodes.map((language) => ({ params: { language, section: languages[language].sections.event } }));

export const GET: APIRoute = ({ params, site }) =>
  calendarReply(calendarOfAll(languageAt(params['language']), content), content, site);
