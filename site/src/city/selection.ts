import type { Action, City } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { citiesOf } from '../action/selection.ts';
import { byPosition } from '../content/order.ts';

/** A city that the plan names beside another one, and the actions for which it does, in the plan's order. */
export type Neighbour = { readonly id: string; readonly actions: readonly Action[] };
type Given = City['roles'][number];
/** What the plan gives a city to do, and the action of which it is a part, where the plan has one for it. */
export type Role = Given & { readonly action: Action | undefined };
/** A city's name and the language in which it is one; without language for its other names. */
export type Name = { readonly name: string; readonly language?: Language };

/** The roles of a city in the entry's order, each with the action of its paragraph that takes place in the city. */
export function rolesOf({ id, roles }: City, actions: readonly Action[]): readonly Role[] {
  return roles.map((role) => ({
    ...role,
    // The seat of the network is no activity, though a paragraph on one names it.
    action:
      role.kind === 'siège du réseau'
        ? undefined
        : actions.find((action) => action.number === role.planParagraph && citiesOf(action).includes(id)),
  }));
}

/** A city's names, each once: in the page's own language, in the site's others, then those of the entry. */
export function namesOf(own: Name, translated: readonly Name[], alternateNames: string | undefined): readonly Name[] {
  const others = (alternateNames ?? '').split(/[\n,;،؛]/u).map((name) => ({ name: name.trim() }));
  const names = [own, ...translated, ...others].filter(({ name }) => name !== '');
  return names.filter(({ name }, index) => names.findIndex((other) => other.name === name) === index);
}

/** The cities that share an action with a city, by the plan's order: the first action's first, whoever leads it foremost. */
export function neighboursOf({ id }: Pick<City, 'id'>, actions: readonly Action[]): readonly Neighbour[] {
  const shared = byPosition(actions.filter((action) => citiesOf(action).includes(id)));
  const others = new Set(shared.flatMap(citiesOf).filter((other) => other !== id));
  return [...others].map((other) => ({
    id: other,
    actions: shared.filter((action) => citiesOf(action).includes(other)),
  }));
}
