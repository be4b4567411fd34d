import type { Core } from '@strapi/strapi';
import { versionTable, type VersionRow } from './table';

type Transaction = Core.Strapi['db']['connection'];

/** What is written of a version by whoever made it. */
export type Made = Omit<VersionRow, 'id' | 'until'>;

/** How many versions of an entry are kept in a language; and how long one is kept once another took its place, in milliseconds. */
export const [most, longest] = [200, 365 * 86_400_000];

/** How long what is done in one breath takes at most, in milliseconds. */
export const breath = 60_000;

/**
 * What becomes of a version after the last one: the same save is not kept twice, and what a person saves and publishes
 * in a breath is one version, with what the publication itself has filled in.
 */
export function repetition(last: Made | undefined, made: Made): 'kept' | 'dropped' | 'merged' {
  if (last === undefined || last.change === 'deleted') return 'kept';
  const inABreath = last.author === made.author && Date.parse(made.at) - Date.parse(last.at) < breath;
  if (made.change === 'published' && last.change === 'saved' && inABreath) return 'merged';
  const isSave = made.change === 'saved' || made.change === 'discarded';
  return isSave && last.content === made.content ? 'dropped' : 'kept';
}

async function prune(trx: Transaction, made: Made): Promise<void> {
  const oldest = new Date(Date.parse(made.at) - longest).toISOString();
  await trx(versionTable).where('until', '<', oldest).delete();
  const { type, document_id, language } = made;
  const ofEntry = () => trx(versionTable).where({ type, document_id, language });
  const beyond = (await ofEntry().orderBy('id', 'desc').offset(most).first('id')) as { id: number } | undefined;
  if (beyond !== undefined) await ofEntry().andWhere('id', '<=', beyond.id).delete();
}

/** Keeps a version in the transaction that is open, unless the last one says the same; those of long ago go. */
export async function keep(trx: Transaction, made: Made): Promise<void> {
  const { at, type, document_id, language } = made;
  const last = (await trx(versionTable).where({ type, document_id, language }).orderBy('id', 'desc').first()) as
    VersionRow | undefined;
  const fate = repetition(last, made);
  if (fate === 'dropped') return;
  if (fate === 'merged') {
    await trx(versionTable).where({ id: last?.id }).update(made);
    return;
  }
  await trx(versionTable).where({ type, document_id, language, until: null }).update({ until: at });
  await trx(versionTable).insert({ ...made, until: made.change === 'deleted' ? at : null });
  await prune(trx, made);
}
