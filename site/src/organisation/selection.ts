import type { Organisation } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { byName } from '../content/order.ts';

type Relation = Organisation['relations'][number]['kind'];
export type Group = { readonly relation: Relation; readonly organisations: readonly Organisation[] };

const relations: readonly Relation[] = [
  'finance',
  'met en œuvre',
  'coopère',
  'échange souhaité',
  'expérience étudiée',
  'invité',
];

/** Organisations under each relation that the plan gives them; one that has two stands under both. */
export function byRelation(organisations: readonly Organisation[], language: Language): readonly Group[] {
  return relations
    .map((relation) => ({
      relation,
      organisations: byName(
        organisations.filter((organisation) => organisation.relations.some(({ kind }) => kind === relation)),
        language,
      ),
    }))
    .filter((group) => group.organisations.length > 0);
}
