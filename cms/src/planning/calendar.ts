import type { Core } from '@strapi/strapi';
import { sourceLanguage, type Language } from 'shared/languages';
import { screenOf } from '../content/screen';
import { dayOf, timeOf } from '../french-clock';
import type { Rights } from '../publication/rights';
import { embargoed } from './plan';
import type { Calendar, EntryPlanning, Planned } from './planning-reply';
import { languagesOf, planTable, type PlanRow } from './table';
import { changeLine, stateLine } from './wording';

/** How many changes the calendar shows: of those that come, and of those that were. */
const shown = 200;

/** How many refusals stand beside an entry, and for how long, in milliseconds. */
const [refusals, remembered] = [1, 30 * 86_400_000];

function plannedOf(strapi: Core.Strapi, rights: Rights, row: PlanRow, now: Date): Planned {
  const at = new Date(row.at);
  const [language = sourceLanguage] = languagesOf(row);
  const screen = screenOf(strapi, { type: row.type, documentId: row.document_id, language });
  return {
    id: row.id,
    state: row.state,
    title: row.title,
    ...(screen === undefined ? {} : { screen }),
    day: dayOf(at),
    time: timeOf(at),
    line: changeLine(row),
    outcome: stateLine(row, now),
    embargo: Boolean(row.embargo),
    mayCancel: row.state === 'planned' && rights.mayPublish(row.type),
  };
}

/** What is planned for an entry in a language, and what of it was refused of late. */
export async function entryPlanning(
  strapi: Core.Strapi,
  rights: Rights,
  { type, documentId, language }: { type: string; documentId: string; language: Language },
  now: Date,
): Promise<EntryPlanning> {
  const ofEntry = () => strapi.db.getConnection(planTable).where({ type, document_id: documentId });
  const planned = (await ofEntry().andWhere({ state: 'planned' }).orderBy(['at', 'id'])) as PlanRow[];
  const since = new Date(now.getTime() - remembered).toISOString();
  const refused = (await ofEntry()
    .andWhere({ state: 'refused' })
    .andWhere('at', '>', since)
    .orderBy('id', 'desc')
    .limit(refusals)) as PlanRow[];
  return {
    planned: [...planned, ...refused]
      .filter((row) => languagesOf(row).includes(language))
      .map((row) => plannedOf(strapi, rights, row, now)),
    mayPlan: rights.mayPublish(type),
    mayEmbargo: type === embargoed,
  };
}

/** Everything that comes and that was, of the types that the person may read. */
export async function calendar(strapi: Core.Strapi, rights: Rights, now: Date): Promise<Calendar> {
  const rows = () => strapi.db.getConnection(planTable);
  const upcoming = (await rows().where({ state: 'planned' }).orderBy(['at', 'id']).limit(shown)) as PlanRow[];
  const past = (await rows().whereNot({ state: 'planned' }).orderBy('at', 'desc').limit(shown)) as PlanRow[];
  const told = (of: PlanRow[]) =>
    of.filter(({ type }) => rights.mayRead(type)).map((row) => plannedOf(strapi, rights, row, now));
  return { upcoming: told(upcoming), past: told(past) };
}
