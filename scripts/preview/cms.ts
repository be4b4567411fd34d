import type { z } from 'zod';
import type { Language } from 'shared/languages';
import {
  notesPath,
  previewExportPath,
  previewNotes,
  previewState,
  publications,
  publicationsPath,
  statePath,
  type Claims,
  type PreviewNotes,
  type PreviewState,
  type Publications,
} from 'shared/preview';
import { Failure } from '../command/failure.ts';
import type { Source } from '../pull/source.ts';
import { strapi } from '../pull/strapi.ts';

/** How long the CMS may take for an answer, in milliseconds. */
const patience = 10_000;

/** The document that is meant. */
export type Asked = Pick<Claims, 'type' | 'documentId' | 'link'>;

/** The CMS as the preview sees it. */
export type PreviewCms = {
  /** What is published, and what is saved. */
  readonly published: Source;
  readonly drafts: Source;
  state(asked: Asked): Promise<PreviewState>;
  /** What a publication of a draft would be refused for. */
  notes(asked: Asked, language: Language): Promise<PreviewNotes>;
  /** The publication requests that follow a number, oldest first, and the number of the last; only that without `after`. */
  publications(after?: number): Promise<Publications>;
};

/** The CMS at an address, with the preview's token. What goes wrong is a Failure. */
export function previewCms(url: string, token: string): PreviewCms {
  async function ask<T>(path: string, query: Readonly<Record<string, string>>, form: z.ZodType<T>): Promise<T> {
    const address = new URL(`${path}?${new URLSearchParams(query).toString()}`, url);
    const reply = await fetch(address, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    }).catch((error: unknown) => {
      throw new Failure(`${address.origin} : le CMS ne répond pas. Démarrez-le ou vérifiez CMS_URL.`, { cause: error });
    });
    if (reply.status === 401)
      throw new Failure(
        `${address.origin} : le CMS ne reconnaît pas le jeton. Vérifiez CMS_PREVIEW_TOKEN, puis redémarrez le CMS.`,
      );
    if (!reply.ok)
      throw new Failure(`${address.origin}${path} : réponse ${reply.status}. Consultez le journal du CMS.`);
    const parsed = form.safeParse(await reply.json().catch(() => undefined));
    if (parsed.success) return parsed.data;
    throw new Failure(`${address.origin} : réponse inconnue. Le CMS et l’aperçu sont-ils de la même version ?`);
  }
  const source = (version: 'draft' | 'published'): Source =>
    strapi({ url, token, pathOf: (endpoint) => previewExportPath(version, endpoint) });

  return {
    published: source('published'),
    drafts: source('draft'),
    state: ({ type, documentId, link }) =>
      ask(statePath, { type, documentId, ...(link === undefined ? {} : { link }) }, previewState),
    notes: ({ type, documentId }, language) => ask(notesPath, { type, documentId, language }, previewNotes),
    publications: (after) => ask(publicationsPath, after === undefined ? {} : { after: String(after) }, publications),
  };
}
