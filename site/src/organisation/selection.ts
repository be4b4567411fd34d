import type { Organisation } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { byName } from '../content/order.ts';

type Relation = Organisation['relations'][number]['kind'];
type Group<T> = { readonly relation: Relation; readonly organisations: readonly T[] };
/** An organisation in a list, and whether it stands there under its first relation. */
type Listed = { readonly organisation: Organisation; readonly first: boolean };

const relations: readonly Relation[] = [
  'finance',
  'met en œuvre',
  'coopère',
  'échange souhaité',
  'expérience étudiée',
  'invité',
];

/** Organisations under each relation that the plan gives them; one that has two stands under both, the second time as known. */
export function byRelation(organisations: readonly Organisation[], language: Language): readonly Group<Listed>[] {
  const seen = new Set<string>();
  const kindsOf = ({ relations }: Organisation): readonly Relation[] => relations.map(({ kind }) => kind);
  return grouped(byName(organisations, language), kindsOf).map((group) => ({
    ...group,
    organisations: group.organisations.map((organisation) => {
      const first = !seen.has(organisation.id);
      seen.add(organisation.id);
      return { organisation, first };
    }),
  }));
}

/**
 * The organisations of an entry under the relation that the paragraph of its own gives them, or else under all of theirs,
 * in the order in which they come: the plan's, which is also that of protocol.
 */
export function byRelationAt(
  paragraph: string | undefined,
  organisations: readonly Organisation[],
): readonly Group<Organisation>[] {
  const kindsOf = ({ relations }: Organisation): readonly Relation[] => {
    const here = relations.filter(({ planParagraph }) => planParagraph === paragraph);
    return (here.length === 0 ? relations : here).map(({ kind }) => kind);
  };
  return grouped(organisations, kindsOf);
}

/** Organisations in the groups to which they belong, in the order of `relations`; a group that is empty is left out. */
function grouped(
  organisations: readonly Organisation[],
  kindsOf: (organisation: Organisation) => readonly Relation[],
): readonly Group<Organisation>[] {
  return relations
    .map((relation) => ({
      relation,
      organisations: organisations.filter((organisation) => kindsOf(organisation).includes(relation)),
    }))
    .filter((group) => group.organisations.length > 0);
}
