import type { APIRoute } from 'astro';
import { languageCodes } from 'shared/languages';
import { addressOn } from '../../../content/address.ts';
import { content } from '../../../content/index.ts';
import { answerFile } from '../../../data/file.ts';
import { tableAt, tableNames } from '../../../data/table.ts';
import { languageAt } from '../../../layouts/address.ts';

/** A table of data in a language. */
export const getStaticPaths = () =>
  languageCodes.flatMap((language) => tableNames.map((table) => ({ params: { language, table } })));

export const GET: APIRoute = ({ params, site }) => {
  const [language, table] = [languageAt(params['language']), tableAt(params['table'])];
  return answerFile({ table, format: 'json', language }, content, addressOn(site));
};
