import type { UID } from '@strapi/strapi';
import { isLanguage, sourceLanguage, type Language } from 'shared/languages';
import { officerTicket, signTicket, ticketPath, type Claims } from 'shared/preview';
import { previewAddress } from '../environment/addresses';
import { rightsOf } from '../publication/rights';

/** What a uid is called in the contract: `api::article.article` is `article`. */
export function contractType(uid: string): string {
  return uid.split('.').at(-1) ?? '';
}

/** Where the preview shows what a ticket opens. Without the secret there is none. */
export async function addressFor(claims: Claims): Promise<string | undefined> {
  const secret = process.env.PREVIEW_SECRET;
  if (!secret) return undefined;
  return previewAddress() + ticketPath(await signTicket(claims, secret));
}

type Asked = { documentId?: string; locale?: string | null; status?: string };

/**
 * What Strapi's preview button leads to: the preview of the entry, in the language and the version of the screen, for
 * whoever may read it; nothing for anybody else and for what has no page.
 */
export async function officerAddress(uid: UID.ContentType, asked: Asked): Promise<string | undefined> {
  const ctx = strapi.requestContext.get();
  // Strapi asks here for everybody who has signed in, whatever his roles say.
  if (ctx === undefined || asked.documentId === undefined || !rightsOf(strapi, ctx).mayRead(uid)) return undefined;
  const language: Language = isLanguage(asked.locale ?? '') ? (asked.locale as Language) : sourceLanguage;
  const address = await addressFor({
    type: contractType(uid),
    documentId: asked.documentId,
    language,
    until: Date.now() + officerTicket,
  });
  return address === undefined || asked.status !== 'published' ? address : `${address}?version=en-ligne`;
}
