import type { APIRoute } from 'astro';
import { languageCodes, languages } from 'shared/languages';
import { typeOfSection } from 'shared/paths';
import { content } from '../../../../content/index.ts';
import { channelOfCity } from '../../../../feed/channel.ts';
import { answerFeed } from '../../../../feed/write.ts';
import { languageAt } from '../../../../layouts/address.ts';

/** The feed of what names a city. */
export const getStaticPaths = () =>
  languageCodes.flatMap((language) => {
    const section = languages[language].sections.city;
    return content.list('city', language).map(({ slug }) => ({ params: { language, section, slug } }));
  });

export const GET: APIRoute = ({ params, site, url }) => {
  const language = languageAt(params['language']);
  const type = typeOfSection(language, params['section'] ?? '');
  const city = type === 'city' ? content.get(type, language, params['slug'] ?? '') : undefined;
  if (city === undefined) throw new Error(`No feed at ${url.pathname}.`);
  return answerFeed(channelOfCity(city, content), content, site);
};
