import type { APIRoute } from 'astro';
import { languageCodes } from 'shared/languages';
import { content } from '../../content/index.ts';
import { channelOfHome } from '../../feed/channel.ts';
import { answerFeed } from '../../feed/write.ts';
import { languageAt } from '../../layouts/address.ts';

/** The feed of everything that is new in a language. */
export const getStaticPaths = () => languageCodes.map((language) => ({ params: { language } }));

export const GET: APIRoute = ({ params, site }) =>
  answerFeed(channelOfHome(languageAt(params['language']), content), content, site);
