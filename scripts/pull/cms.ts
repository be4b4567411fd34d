import { cmsUrl } from '../command/environment.ts';
import { requiredSecret } from '../command/required-secret.ts';
import type { Source } from './source.ts';
import { strapi } from './strapi.ts';

/** The CMS that the environment names, read with the build's token. */
export function cmsSource(): Source {
  return strapi({ url: cmsUrl(), token: requiredSecret('CMS_READ_TOKEN') });
}
