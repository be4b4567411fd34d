import { pathFor } from 'shared/paths';
import { statusOf } from '../action/selection.ts';
import { byPosition } from '../content/order.ts';
import { tableOf } from './row.ts';

/** Actions of the plan in its order: nothing is done without a proof, as on their pages. */
export const actionTable = tableOf(
  {
    id: 'fact',
    planParagraph: 'fact',
    title: 'word',
    summary: 'word',
    objective: 'word',
    url: 'word',
    section: 'fact',
    position: 'fact',
    status: 'fact',
    leadCityId: 'fact',
    cityIds: 'fact',
    organisationIds: 'fact',
    themeIds: 'fact',
    translationStatus: 'word',
  },
  (language, store, address) =>
    byPosition(store.list('action', language)).map((action) => ({
      id: action.id,
      planParagraph: action.number,
      title: action.title,
      summary: action.summary,
      objective: action.objective,
      url: address(pathFor('action', language, action.slug)),
      section: action.section,
      position: action.position,
      status: statusOf(action),
      leadCityId: action.leadCity,
      cityIds: action.cities,
      organisationIds: action.organisations,
      themeIds: action.themes,
      translationStatus: action.translationStatus,
    })),
);
