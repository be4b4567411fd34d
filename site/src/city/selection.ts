import type { City } from 'shared/generated/index';

/** The kinds of role that the plan gives a city, each once, in the entry's order. */
export function rolesOf(city: City): readonly City['roles'][number]['kind'][] {
  return [...new Set(city.roles.map(({ kind }) => kind))];
}

/** A city's names as its alternate names are typed: one a line or between commas or semicolons. */
export function namesOf(alternateNames: string | undefined): readonly string[] {
  return (alternateNames ?? '')
    .split(/[\n,;،؛]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
