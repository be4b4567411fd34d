import type { APIRoute } from 'astro';
import { addressOn } from '../../content/address.ts';
import { content } from '../../content/index.ts';
import { answerFile } from '../../data/file.ts';
import { tableAt, tableNames } from '../../data/table.ts';

/** A table of data, all languages side by side. */
export const getStaticPaths = () => tableNames.map((table) => ({ params: { table } }));

export const GET: APIRoute = ({ params, site }) =>
  answerFile({ table: tableAt(params['table']), format: 'csv', language: undefined }, content, addressOn(site));
