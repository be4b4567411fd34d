import { Calendar, Eye, Feather, SealCheck, Upload } from '@strapi/icons';
import type { WidgetArgs } from '@strapi/strapi/admin';
import { PhotosWidget } from '../photos/widget';
import { PublicationsWidget } from '../publication/widget';
import { ReviewsWidget } from '../review/widget';
import { BeginningsWidget } from './beginnings-widget';
import { ComingWidget } from './coming-widget';

/** The only block of Strapi's that says what ours do not: where somebody was writing. */
const kept = 'last-edited-entries';

const own: readonly WidgetArgs[] = [
  {
    id: 'reviews',
    icon: Eye,
    title: { id: 'widget.reviews.title', defaultMessage: 'Relecture' },
    component: () => Promise.resolve(ReviewsWidget),
  },
  {
    id: 'beginnings',
    icon: Feather,
    title: { id: 'widget.beginnings.title', defaultMessage: 'Écrire' },
    component: () => Promise.resolve(BeginningsWidget),
  },
  {
    id: 'publications',
    icon: Upload,
    title: { id: 'widget.publications.title', defaultMessage: 'Publications' },
    component: () => Promise.resolve(PublicationsWidget),
  },
  {
    id: 'coming',
    icon: Calendar,
    title: { id: 'widget.coming.title', defaultMessage: 'À venir' },
    component: () => Promise.resolve(ComingWidget),
  },
  {
    id: 'photos',
    icon: SealCheck,
    title: { id: 'widget.photos.title', defaultMessage: 'Droits des images' },
    component: () => Promise.resolve(PhotosWidget),
    permissions: [{ action: 'plugin::upload.read', subject: null }],
  },
];

/**
 * The blocks of the home, in their order: what waits for the person, what the person can begin, what became of
 * publications, what comes by itself, which pictures lack a right, and what was written last. Strapi lays them out two by two and the last one of an
 * odd number over the whole width; who has moved them keeps his own order.
 */
export function widgetsOf<Args extends Pick<WidgetArgs, 'id'>>(strapis: readonly Args[]): (Args | WidgetArgs)[] {
  return [...own, ...strapis.filter(({ id }) => id === kept)];
}
