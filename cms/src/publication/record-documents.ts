import type { Core } from '@strapi/strapi';
import { languageCodes, sourceLanguage, type Language } from 'shared/languages';
import { editorialTypes, type EditorialType } from '../content/editorial-types';
import { text } from '../content/form';
import { titleFieldOf } from '../content/title';
import type { Outbox } from './outbox';
import { rowOf, type Change, type Wanted } from './request-row';

/** The operations that change what is online. A save that publishes ends in `publish`, which passes here too. */
const changes: Readonly<Record<string, Change>> = {
  publish: 'published',
  unpublish: 'unpublished',
  delete: 'deleted',
};

type Operation = { uid: string; action: string; params: { documentId?: string; locale?: unknown } };
type Version = { locale: Language; publishedAt: unknown; title?: unknown; name?: unknown };

/** The stored versions that an operation is about: of a language, of several, or of all. */
async function versionsOf(strapi: Core.Strapi, type: EditorialType, { params }: Operation): Promise<Version[]> {
  const { documentId, locale = sourceLanguage } = params;
  const title = titleFieldOf(type.attributes);
  return (await strapi.db.query(type.uid).findMany({
    select: ['locale', 'publishedAt', title],
    where: { documentId, ...(locale === '*' ? {} : { locale }) },
  })) as Version[];
}

/** What has to be shown online after the operation; nothing where nothing was online and nothing is put there. */
function wantedBy({ uid, params }: Operation, change: Change, versions: readonly Version[]): Wanted | undefined {
  const touched = change === 'published' ? versions : versions.filter(({ publishedAt }) => publishedAt !== null);
  const languages = languageCodes.filter((code) => touched.some(({ locale }) => locale === code));
  const [first] = languages;
  if (first === undefined || params.documentId === undefined) return undefined;
  // A draft says how the entry is called from now on.
  const named = touched.filter(({ locale }) => locale === first);
  const { title, name } = named.find(({ publishedAt }) => publishedAt === null) ?? named[0] ?? {};
  return { kind: 'entry', type: uid, documentId: params.documentId, languages, change, title: text(title ?? name) };
}

/**
 * Has every publication, withdrawal and deletion of an editorial entry leave a request in the same transaction, whoever
 * does it: admin, script or cron. To be called before the rules are applied: a middleware that comes first lies
 * outside, so what a rule refuses leaves no request.
 */
export function recordDocuments(strapi: Core.Strapi, outbox: Outbox): void {
  const types = new Map<string, EditorialType>(editorialTypes(strapi).map((type) => [type.uid, type]));
  strapi.documents.use(async (operation, next) => {
    const [type, change] = [types.get(operation.uid), changes[operation.action]];
    if (type === undefined || change === undefined) return next();
    const at = new Date();
    return strapi.db.transaction(async () => {
      const wanted = wantedBy(operation, change, await versionsOf(strapi, type, operation));
      const result = await next();
      if (wanted !== undefined) await outbox.ask([rowOf(wanted)], at);
      return result;
    });
  });
}
