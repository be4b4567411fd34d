import type { Core } from '@strapi/strapi';
import { languageCodes, type Language } from 'shared/languages';
import { todayInMorocco } from 'shared/today';
import { editorialTypes, type EditorialType } from '../content/editorial-types';
import { text } from '../content/form';
import { languagesAsked } from '../content/languages-asked';
import type { Outbox } from '../publication/outbox';
import { rowOf } from '../publication/request-row';
import { addressesAfter, onSite, unexplained, type Slugs } from './given-up';
import { addressTable, type Address, type AddressRow } from './table';
import { withdrawalNow } from './withdrawal';
import { titleFieldOf } from '../content/title';

type Transaction = Core.Strapi['db']['connection'];
type Version = { locale: Language; slug: string };

const operations: ReadonlySet<string> = new Set(['publish', 'unpublish', 'delete']);

/** Where a document is published, by language its slug. */
export async function slugsOf(strapi: Core.Strapi, type: EditorialType, documentId: string): Promise<Slugs> {
  const where = { documentId, publishedAt: { $notNull: true } };
  const rows = (await strapi.db.query(type.uid).findMany({ select: ['locale', 'slug'], where })) as Version[];
  return new Map(rows.map(({ locale, slug }) => [locale, slug]));
}

/** Takes rows away by their addresses; gives those of other documents than this one. */
async function drop(trx: Transaction, addresses: readonly Address[], documentId: string): Promise<AddressRow[]> {
  const others: AddressRow[] = [];
  for (const { type, language, slug } of addresses) {
    const rows = (await trx(addressTable).where({ type, language, slug })) as AddressRow[];
    others.push(...rows.filter(({ document_id }) => document_id !== documentId));
    if (rows.length > 0) await trx(addressTable).where({ type, language, slug }).delete();
  }
  return others;
}

/** Who has lost a former address to another entry is read anew too: the publisher knows it as that document's. */
async function askFor(strapi: Core.Strapi, outbox: Outbox, type: EditorialType, rows: readonly AddressRow[], at: Date) {
  const title = titleFieldOf(type.attributes);
  for (const { document_id: documentId, language } of rows) {
    const versions = (await strapi.db.query(type.uid).findMany({
      select: ['locale', 'publishedAt', title],
      where: { documentId, locale: language },
    })) as { publishedAt: unknown; title?: unknown; name?: unknown }[];
    const online = versions.some(({ publishedAt }) => publishedAt !== null);
    const named = text(versions[0]?.title ?? versions[0]?.name);
    const change = online ? 'published' : 'unpublished';
    await outbox.ask(
      [rowOf({ kind: 'entry', type: type.uid, documentId, languages: [language], change, title: named })],
      at,
    );
  }
}

/**
 * Keeps the addresses that entries leave, in the transaction in which they do: what a publication renames leads on, what
 * is withdrawn leaves what the officer chose. Only what readers could see is kept: no draft's address, nor one that was
 * never online. To be called before the rules are applied, as the recording of publications is.
 */
export function recordAddresses(strapi: Core.Strapi, outbox: Outbox): void {
  const types = new Map<string, EditorialType>(
    editorialTypes(strapi)
      .filter(({ attributes }) => 'slug' in attributes)
      .map((type) => [type.uid, type]),
  );
  strapi.documents.use(async ({ uid, action, params }, next) => {
    const type = types.get(uid);
    const { documentId, locale } = params as { documentId?: string; locale?: unknown };
    if (type === undefined || documentId === undefined || !operations.has(action)) return next();
    return strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
      const at = new Date();
      const before = await slugsOf(strapi, type, documentId);
      const result = await next();
      const after = await slugsOf(strapi, type, documentId);
      const rows = (await trx(addressTable).where({ type: uid, document_id: documentId })) as AddressRow[];
      const kept = addressesAfter({
        ...{ before, after, rows, today: todayInMorocco(at) },
        withdrawal: withdrawalNow() ?? (action === 'unpublish' ? unexplained : undefined),
        deleted: action === 'delete' ? languagesAsked(locale) : [],
      });
      const gone = [...kept.drop, ...kept.put].map(({ language, slug }) => ({ type: uid, language, slug }));
      const losers = await drop(trx, gone, documentId);
      for (const row of kept.put) await trx(addressTable).insert({ ...row, type: uid, document_id: documentId });
      await askFor(strapi, outbox, type, losers, at);
      return result;
    });
  });
}

/** The languages in which a document leaves the site where it is withdrawn in one of them: all, with the French. */
export function leaving(slugs: Slugs, language: Language): Language[] {
  const [was, left] = [onSite(slugs), new Map(slugs)];
  left.delete(language);
  const is = onSite(left);
  return languageCodes.filter((code) => was.has(code) && !is.has(code));
}
