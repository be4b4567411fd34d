import { SealCheck } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** Where the page of pictures is, in the admin. */
export const photosPage = 'photos-et-droits';

/** The page's place in the menu, for whoever may see the media library. */
export const photosLink: Parameters<StrapiApp['addMenuLink']>[0] = {
  to: photosPage,
  icon: SealCheck,
  intlLabel: { id: 'photos.menu', defaultMessage: 'Photos et droits' },
  permissions: [{ action: 'plugin::upload.read', subject: null }],
  position: 3.5,
  Component: () => import('./page'),
};
