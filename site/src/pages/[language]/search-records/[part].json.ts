import type { APIRoute } from 'astro';
import { languageCodes } from 'shared/languages';
import { content } from '../../../content/index.ts';
import { languageAt } from '../../../layouts/address.ts';
import { partsOf, recordsOf } from '../../../search/records.ts';

/** The pages of a language as the search knows them, in parts: what its index is made from after the build. */
export const getStaticPaths = () =>
  languageCodes.flatMap((language) =>
    Array.from({ length: partsOf(language, content) }, (_, part) => ({ params: { language, part: String(part) } })),
  );

export const GET: APIRoute = ({ params }) =>
  Response.json(recordsOf(languageAt(params['language']), Number(params['part']), content));
