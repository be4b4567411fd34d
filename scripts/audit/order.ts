import { Failure } from '../command/failure.ts';

const audits = ['nu', 'axe', 'lighthouse'] as const;
export type Audit = (typeof audits)[number];

/** Which audits are asked for, and how often Lighthouse measures a page; what is unknown is a Failure in French. */
export function orderOf(given: { readonly only?: string | undefined; readonly runs: string }): {
  readonly audits: readonly Audit[];
  readonly runs: number;
} {
  const { only } = given;
  const asked = only === undefined ? audits : audits.filter((audit) => audit === only);
  if (asked.length === 0) throw new Failure(`--only connaît ${audits.join(', ')}, et non « ${only} ».`);
  const runs = Number(given.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Failure(`--runs est un nombre entier à partir de 1, et non « ${given.runs} ».`);
  return { audits: asked, runs };
}
