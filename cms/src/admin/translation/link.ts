import { Earth } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** Where the board of translations is, in the admin. */
export const translationsPage = 'traductions';

/** The board's place in the menu, for everyone: it shows of each type what one may read. */
export const translationsLink: Parameters<StrapiApp['addMenuLink']>[0] = {
  to: translationsPage,
  icon: Earth,
  intlLabel: { id: 'translation.menu', defaultMessage: 'Traductions' },
  permissions: [],
  position: 2.3,
  Component: () => import('./board'),
};
