import { Calendar } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** Where the calendar is, in the admin. */
export const calendarPage = 'calendrier';

/** The calendar's place in the menu, for everyone: it shows of each type what one may read. */
export const calendarLink: Parameters<StrapiApp['addMenuLink']>[0] = {
  to: calendarPage,
  icon: Calendar,
  intlLabel: { id: 'planning.menu', defaultMessage: 'Calendrier' },
  permissions: [],
  position: 2.5,
  Component: () => import('./calendar'),
};
