import { Rocket } from '@strapi/icons';
import type { WidgetArgs } from '@strapi/admin/strapi-admin';

/** The place of the publications on the admin's home; Strapi loads its content when it is shown. */
export const publicationWidget: WidgetArgs = {
  id: 'publications',
  icon: Rocket,
  title: { id: 'publication.widget.title', defaultMessage: 'Publications' },
  component: async () => (await import('./home')).PublicationHome,
};
