import type { Core } from '@strapi/strapi';
import { isLanguage, languageCodes, sourceLanguage, type Language } from 'shared/languages';
import type { Entry } from '../content/form';
import { formedTypes, titlesOf } from '../content/forms';
import { refusal } from './conflict';
import type { Next, Operation, Result, Ruled } from './operation';
import { publish } from './publish';
import { dataOfCopy, dataToStore, saveProblems } from './save';

type Document = { documentId: string };

/** The languages that an operation is about: the default one where it says nothing; any other than ours is refused. */
function languagesOf(locale: unknown): Language[] {
  if (locale === '*') return [...languageCodes];
  const codes: unknown[] = Array.isArray(locale) ? locale : [locale ?? sourceLanguage];
  return codes.map((code) => {
    if (typeof code === 'string' && isLanguage(code)) return code;
    throw refusal([{ path: [], message: `Langue inconnue\u00a0: ${String(code)}.` }]);
  });
}

async function storedDraft(
  strapi: Core.Strapi,
  { uid }: Ruled,
  { action, params: { documentId } }: Operation,
  locale: Language,
): Promise<Entry | undefined> {
  if (documentId === undefined || action === 'create') return undefined;
  const where = { documentId, locale, publishedAt: null };
  return ((await strapi.db.query(uid).findOne({ where })) as Entry | null) ?? undefined;
}

/** Saves a draft; asked to publish too, does it as a second operation, so that the rules of publication see it. */
async function save(strapi: Core.Strapi, type: Ruled, operation: Operation, next: Next): Promise<Result> {
  const { data = {}, status, ...params } = operation.params;
  const [language = sourceLanguage] = languagesOf(params.locale);
  return strapi.db.transaction(async () => {
    const problems = saveProblems(type.form, data);
    if (problems.length > 0) throw refusal(problems);
    const stored = await storedDraft(strapi, type, operation, language);
    const source = language === sourceLanguage ? stored : await storedDraft(strapi, type, operation, sourceLanguage);
    operation.params = { ...params, data: dataToStore(type.form, data, language, stored, source) };
    const result = await next();
    const saved = result as Document | null;
    if (status !== 'published' || saved === null) return result;
    const { data: _data, ...selection } = operation.params;
    const { entries } = (await strapi.documents(type.uid).publish({
      ...(selection as object),
      documentId: saved.documentId,
    })) as { entries: Result[] };
    return entries[0] ?? null;
  });
}

/** Has every save, publication and copy of an editorial entry keep the rules, whoever asks: admin, seed or script. */
export function applyRules(strapi: Core.Strapi): void {
  const types = formedTypes(strapi);
  const titles = titlesOf(types);

  strapi.documents.use(async (given, act) => {
    // Strapi types an operation by type and action; the rules hold for all of them alike, and read its parameters as one.
    const operation: Operation = given;
    const next: Next = async () => act();
    const type = types.get(operation.uid);
    if (type === undefined) return next();
    switch (operation.action) {
      case 'create':
      case 'update':
        return save(strapi, type, operation, next);
      case 'publish':
        return publish(strapi, type, titles, operation, languagesOf(operation.params.locale), next);
      case 'clone':
        operation.params.data = { ...operation.params.data, ...dataOfCopy(type.form) };
        return next();
      default:
        return next();
    }
  });
}
