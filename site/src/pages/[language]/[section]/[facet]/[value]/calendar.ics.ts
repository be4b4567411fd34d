import type { APIRoute } from 'astro';
import { languageCodes, languages } from 'shared/languages';
import { content } from '../../../../../content/index.ts';
import { calendarReply } from '../../../../../event/calendar.ts';
import { calendarOfKind } from '../../../../../event/calendars.ts';
import { kinds, slugOfKind } from '../../../../../event/kind.ts';
import { languageAt } from '../../../../../layouts/address.ts';

/** The events of a kind, to subscribe to; a kind without events has its calendar too, so that its address stands for good. */
export const getStaticPaths = () =>
  languageCodes.flatMap((language) => {
    const { sections, facets } = languages[language];
    return kinds.map((kind) => ({
      params: { language, section: sections.event, facet: facets.kind, value: slugOfKind(kind, language) },
    }));
  });

export const GET: APIRoute = ({ params, site, url }) => {
  const language = languageAt(params['language']);
  const kind = kinds.find((one) => slugOfKind(one, language) === params['value']);
  if (kind === undefined) throw new Error(`No calendar at ${url.pathname}.`);
  return calendarReply(calendarOfKind(kind, language, content), content, site);
};
