import { Calendar, Earth, Eye, Feather, Question, SealCheck, Upload } from '@strapi/icons';
import type { WidgetArgs } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { MissingFactsWidget } from '../missing-facts/widget';
import { PhotosWidget } from '../photos/widget';
import { PublicationsWidget } from '../publication/widget';
import { ReviewsWidget } from '../review/widget';
import { LateTranslationsWidget } from '../translation/widget';
import { BeginningsWidget } from './beginnings-widget';
import { ComingWidget } from './coming-widget';

/** The only block of Strapi's that says what ours do not: where somebody was writing. */
const kept = 'last-edited-entries';

type Own = [
  id: string,
  icon: WidgetArgs['icon'],
  name: string,
  component: ComponentType,
  permissions?: WidgetArgs['permissions'],
];

/** A block of ours; its name is a key of the admin's French too. */
const blockOf = ([id, icon, name, component, permissions = []]: Own): WidgetArgs => ({
  ...{ id, icon, permissions },
  title: { id: `widget.${id}.title`, defaultMessage: name },
  component: () => Promise.resolve(component),
});

const own: readonly Own[] = [
  ['reviews', Eye, 'Relecture', ReviewsWidget],
  ['beginnings', Feather, 'Écrire', BeginningsWidget],
  ['publications', Upload, 'Publications', PublicationsWidget],
  ['coming', Calendar, 'À venir', ComingWidget],
  ['late-translations', Earth, 'Traductions en retard', LateTranslationsWidget],
  ['missing-facts', Question, 'À confirmer', MissingFactsWidget],
  ['photos', SealCheck, 'Droits des images', PhotosWidget, [{ action: 'plugin::upload.read', subject: null }]],
];

/**
 * The blocks of the home, in their order: what waits for the person, what the person can begin, what became of
 * publications, what comes by itself, which translations are late, what is to be confirmed, which pictures lack a
 * right, and what was written last. Strapi lays them out two
 * by two and the last one of an odd number over the whole width; who has moved them keeps his own order.
 */
export function widgetsOf<Args extends Pick<WidgetArgs, 'id'>>(strapis: readonly Args[]): (Args | WidgetArgs)[] {
  return [...own.map(blockOf), ...strapis.filter(({ id }) => id === kept)];
}
