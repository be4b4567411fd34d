import type { Core } from '@strapi/strapi';
import { languageCodes, type Language } from 'shared/languages';
import { formedTypes, titlesOf } from '../content/forms';
import { languagesAsked } from '../content/languages-asked';
import { circumstanceNow, settingUp } from './circumstance';
import { draftsOf, type Draft } from './drafts';
import { keep } from './keep';
import { versionTable, type Change, type VersionRow } from './table';

type Transaction = Core.Strapi['db']['connection'];
type Params = { documentId?: string; locale?: unknown };
type Result = { documentId?: string; entries?: readonly { locale?: unknown }[] } | null;

/** The operations that change an entry, by Strapi's name of each. */
const changes: Readonly<Record<string, Change>> = {
  create: 'saved',
  update: 'saved',
  clone: 'saved',
  publish: 'published',
  unpublish: 'unpublished',
  discardDraft: 'discarded',
  delete: 'deleted',
};

/** Those in which it did something; a save does so in the one that it is asked for. */
function languagesDone(asked: readonly Language[], result: Result): readonly Language[] {
  const entries = result?.entries;
  return entries === undefined ? asked : languageCodes.filter((code) => entries.some(({ locale }) => locale === code));
}

/** Those of some languages in which no version of an entry is kept. */
async function withoutVersion(
  trx: Transaction,
  type: string,
  document_id: string,
  languages: readonly Language[],
): Promise<Language[]> {
  const rows = (await trx(versionTable).distinct('language').where({ type, document_id })) as Pick<
    VersionRow,
    'language'
  >[];
  return languages.filter((code) => !rows.some(({ language }) => language === code));
}

async function keepDraft(
  trx: Transaction,
  type: string,
  { documentId, language, title, content, names }: Draft,
  done: { change: Change; author: string; at: string },
): Promise<void> {
  const held = { content: JSON.stringify(content), names: JSON.stringify(names) };
  await keep(trx, { ...done, ...held, type, document_id: documentId, language, title });
}

/**
 * Has everything that is done to an editorial entry leave a version of its draft in the same transaction, whoever does
 * it: a person, the seed, an hour that was planned. What fails leaves none. To be called before the rules are applied:
 * a middleware that comes first lies outside, and sees what the rules have filled in.
 */
export function recordVersions(strapi: Core.Strapi): void {
  const types = formedTypes(strapi);
  const titles = titlesOf(types);

  strapi.documents.use(async ({ uid, action, params }, next) => {
    const [type, change] = [types.get(uid), changes[action]];
    if (type === undefined || change === undefined) return next();
    const asked = params as Params;
    const documentId = action === 'create' || action === 'clone' ? undefined : asked.documentId;
    const languages = languagesAsked(asked.locale);
    const { author, restores = false } = circumstanceNow(strapi);
    const drafts = async (id: string | undefined, codes: readonly Language[]): Promise<Draft[]> =>
      id === undefined || codes.length === 0 ? [] : draftsOf(strapi, type, titles, id, codes);

    return strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
      // What was there before versions were kept has none: the state in which it is found becomes its first.
      const unknown =
        documentId === undefined || change === 'deleted' ? [] : await withoutVersion(trx, uid, documentId, languages);
      for (const draft of await drafts(documentId, unknown)) {
        await keepDraft(trx, uid, draft, { change: 'saved', author: settingUp, at: draft.updatedAt });
      }
      const before = change === 'deleted' ? await drafts(documentId, languages) : undefined;
      const result = await next();
      const written = documentId ?? (result as Result)?.documentId;
      const at = new Date().toISOString();
      const made = restores && change === 'saved' ? 'restored' : change;
      for (const draft of before ?? (await drafts(written, languagesDone(languages, result as Result)))) {
        await keepDraft(trx, uid, draft, { change: made, author, at });
      }
      return result;
    });
  });
}
