import { cmsUrl, required } from '../command/environment.ts';
import type { Source } from './source.ts';
import { strapi } from './strapi.ts';

/** The CMS that the environment names, read with the build's token. */
export function cmsSource(): Source {
  return strapi({ url: cmsUrl(), token: required('CMS_READ_TOKEN') });
}
