import type { APIRoute } from 'astro';
import { languageCodes } from 'shared/languages';
import { content } from '../../content/index.ts';
import { languageAt } from '../../layouts/address.ts';
import { recordsOf } from '../../search/records.ts';

/** The pages of a language as the search knows them: what its index is made from after the build. */
export const getStaticPaths = () => languageCodes.map((language) => ({ params: { language } }));

export const GET: APIRoute = ({ params }) => Response.json(recordsOf(languageAt(params['language']), content));
