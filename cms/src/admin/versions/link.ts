import { Trash } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** The place of deleted entries in the menu, for everyone: it shows of each type what one may change. */
export const deletedLink: Parameters<StrapiApp['addMenuLink']>[0] = {
  to: 'fiches-supprimees',
  icon: Trash,
  intlLabel: { id: 'versions.menu', defaultMessage: 'Fiches supprimées' },
  permissions: [],
  position: 2.6,
  Component: () => import('./deleted'),
};
