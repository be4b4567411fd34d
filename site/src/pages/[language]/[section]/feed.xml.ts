import type { APIRoute } from 'astro';
import { languageCodes, languages } from 'shared/languages';
import { typeOfSection } from 'shared/paths';
import { content } from '../../../content/index.ts';
import { channelOfList, isTold, toldLists } from '../../../feed/channel.ts';
import { answerFeed } from '../../../feed/write.ts';
import { languageAt } from '../../../layouts/address.ts';

/** The feed of a list. */
export const getStaticPaths = () =>
  languageCodes.flatMap((language) =>
    toldLists.map((type) => ({ params: { language, section: languages[language].sections[type] } })),
  );

export const GET: APIRoute = ({ params, site, url }) => {
  const language = languageAt(params['language']);
  const type = typeOfSection(language, params['section'] ?? '');
  if (type === undefined || !isTold(type)) throw new Error(`No feed at ${url.pathname}.`);
  return answerFeed(channelOfList(type, language, content), content, site);
};
