import type { APIRoute } from 'astro';
import { languageCodes } from 'shared/languages';
import { addressOn } from '../../../content/address.ts';
import { content } from '../../../content/index.ts';
import { answerFile } from '../../../data/file.ts';
import { languageAt } from '../../../layouts/address.ts';

/** The cities as points, in a language. */
export const getStaticPaths = () => languageCodes.map((language) => ({ params: { language } }));

export const GET: APIRoute = ({ params, site }) =>
  answerFile(
    { table: 'cities', format: 'geojson', language: languageAt(params['language']) },
    content,
    addressOn(site),
  );
