import { Question } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** Where the list of what is to be confirmed is, in the admin. */
export const missingFactsPage = 'a-confirmer';

/** The list's place in the menu, for everyone: it shows of each type what one may read. */
export const missingFactsLink: Parameters<StrapiApp['addMenuLink']>[0] = {
  to: missingFactsPage,
  icon: Question,
  intlLabel: { id: 'missing-facts.menu', defaultMessage: 'À confirmer' },
  permissions: [],
  position: 2.4,
  Component: () => import('./page'),
};
