import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { sourceLanguage, type Language } from 'shared/languages';
import type { Form } from '../content/form';
import type { FormedType, Titles } from '../content/forms';
import type { Content } from '../versions/content';
import { differenceOf } from '../versions/difference';
import { draftsOf } from '../versions/drafts';
import { versionTable, wholeIn, type VersionRow } from '../versions/table';
import type { FieldDifference } from '../versions/versions-reply';
import { changesOf, keyOf, type Changes } from './changes';
import { factsOf } from './facts';
import { translatedEntries } from './entries';
import { judged } from './board';
import { leavesOf } from './leaves';
import type { Source, SourceField } from './translation-reply';
import { refusals, sourceLine } from './wording';
import { wordForm } from './words';

/** The texts of a content, each with its labels from the outside in. */
export function textsOf(words: Form, content: Content): SourceField[] {
  return leavesOf(words, content).flatMap(({ name, label, value }) =>
    typeof value === 'string' && value.trim() !== '' ? [{ name, label, text: value }] : [],
  );
}

async function differencesSince(
  strapi: Core.Strapi,
  words: Form,
  changes: Changes | undefined,
): Promise<FieldDifference[]> {
  if (changes === undefined) return [];
  const { seen, now } = changes.since;
  const rows = (await strapi.db.getConnection(versionTable).whereIn('id', [seen, now])) as VersionRow[];
  const [before, after] = [seen, now].map((id) => rows.find((row) => row.id === id));
  if (before === undefined || after === undefined) return [];
  return differenceOf(words, wholeIn(before), wholeIn(after), sourceLanguage);
}

/** The French words of an entry, for whoever translates it, and what changed in them since that was done. */
export async function sourceReply(
  strapi: Core.Strapi,
  type: FormedType,
  titles: Titles,
  { documentId, language }: { documentId: string; language: Language },
): Promise<Source> {
  const [entry] = await translatedEntries(strapi, type, documentId);
  const [draft] = await draftsOf(strapi, type, titles, documentId, [sourceLanguage]);
  if (entry === undefined || draft === undefined) throw new errors.NotFoundError(refusals.gone);
  const words = wordForm(type.form);
  const changes = (await changesOf(strapi, type, [entry])).get(keyOf(documentId, language));
  return {
    state: judged(entry, language, changes).state,
    line: sourceLine(new Date(entry.savedAt)),
    atLeast: changes?.since.atLeast === true,
    changes: await differencesSince(strapi, words, changes),
    fields: textsOf(words, draft.content),
    facts: factsOf(type.form, draft),
  };
}
