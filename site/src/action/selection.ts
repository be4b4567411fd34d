import type { Action } from 'shared/generated/index';
import { byPosition } from '../content/order.ts';

/** A part of the plan and its actions in the plan's order. */
export type Section = { readonly name: Action['section']; readonly actions: readonly Action[] };

const sections: readonly Action['section'][] = ['structuration', 'programme', 'médiatisation'];

/** The plan in its three parts; a part without actions is left out. */
export function sectionsOf(actions: readonly Action[]): readonly Section[] {
  return sections
    .map((name) => ({ name, actions: byPosition(actions.filter((action) => action.section === name)) }))
    .filter((section) => section.actions.length > 0);
}

/** What a reader is told of an action: without a proof nothing is done, whatever its entry says. */
export function statusOf(action: Action): Action['actionStatus'] {
  return action.actionStatus === 'réalisée' && action.proofs.length === 0 ? 'inscrite au plan' : action.actionStatus;
}

/** The paragraphs that speak to the communes themselves: a service within their council (2.4), their data (2.7). */
const asking: readonly Action['number'][] = ['2.4', '2.7'];

/** The actions that ask something of the communes themselves, in the plan's order. */
export function askedOfCities(actions: readonly Action[]): readonly Action[] {
  return byPosition(actions.filter(({ number }) => asking.includes(number)));
}

/** The ids of the cities of an action, the leading one first and once. */
export function citiesOf(action: Action): readonly string[] {
  return [...new Set([...(action.leadCity === undefined ? [] : [action.leadCity]), ...action.cities])];
}
