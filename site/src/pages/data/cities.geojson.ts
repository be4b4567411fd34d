import type { APIRoute } from 'astro';
import { addressOn } from '../../content/address.ts';
import { content } from '../../content/index.ts';
import { answerFile } from '../../data/file.ts';

/** The cities as points, all languages side by side. */
export const GET: APIRoute = ({ site }) =>
  answerFile({ table: 'cities', format: 'geojson', language: undefined }, content, addressOn(site));
