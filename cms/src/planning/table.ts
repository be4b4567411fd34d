import type { Core } from '@strapi/strapi';
import { languageCodes, type Language } from 'shared/languages';
import type { PlanOrder } from 'shared/planning';

/** What is to be done to entries at an hour, a row each, and what became of it. */
export const planTable = 'planned_changes';

/** `planned` until it is due; then `done`, or `refused` by the rules; `cancelled` by the officer. */
export type State = 'planned' | 'done' | 'refused' | 'cancelled';

/** A row of the table. Instants are RFC 3339 in UTC with milliseconds, so that they sort as texts. */
export type PlanRow = {
  readonly id: number;
  readonly at: string;
  readonly type: string;
  readonly document_id: string;
  /** Codes, separated by commas. */
  readonly languages: string;
  readonly operation: PlanOrder['operation'];
  readonly embargo: boolean | 0 | 1;
  readonly state: State;
  /** Why the rules refused it, in French. */
  readonly reason: string | null;
  /** By what name the officer knew the entry. */
  readonly title: string;
  readonly planned_at: string;
  readonly planned_by: string;
  readonly ended_at: string | null;
  /** Who cancelled it; what the hour itself ended has nobody. */
  readonly ended_by: string | null;
};

/** The languages of a row, French first: the others cannot stand without it. */
export function languagesOf({ languages }: Pick<PlanRow, 'languages'>): Language[] {
  const codes = languages.split(',');
  return languageCodes.filter((code) => codes.includes(code));
}

/** Makes the table where it is missing. Written for one node at a time, as every step of the start is. */
export async function createPlanTable(strapi: Core.Strapi): Promise<void> {
  if (await strapi.db.getSchemaConnection().hasTable(planTable)) return;
  await strapi.db.getSchemaConnection().createTable(planTable, (table) => {
    table.increments('id');
    table.text('at').notNullable();
    table.text('type').notNullable();
    table.text('document_id').notNullable().index('planned_changes_document_id');
    table.text('languages').notNullable();
    table.text('operation').notNullable();
    table.boolean('embargo').notNullable();
    table.text('state').notNullable();
    table.text('reason');
    table.text('title').notNullable();
    table.text('planned_at').notNullable();
    table.text('planned_by').notNullable();
    table.text('ended_at');
    table.text('ended_by');
    table.index(['state', 'at'], 'planned_changes_state_at');
  });
}
