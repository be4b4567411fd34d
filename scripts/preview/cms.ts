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
import { askCms } from '../command/ask-cms.ts';
import type { Source } from '../pull/source.ts';
import { strapi } from '../pull/strapi.ts';

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
  const ask = askCms(url, { name: 'CMS_PREVIEW_TOKEN', value: token });
  const source = (version: 'draft' | 'published'): Source =>
    strapi({ url, token, pathOf: (endpoint) => previewExportPath(version, endpoint) });

  return {
    published: source('published'),
    drafts: source('draft'),
    state: ({ type, documentId, link }) =>
      ask({
        path: statePath,
        query: { type, documentId, ...(link === undefined ? {} : { link }) },
        answer: previewState,
      }),
    notes: ({ type, documentId }, language) =>
      ask({ path: notesPath, query: { type, documentId, language }, answer: previewNotes }),
    publications: (after) =>
      ask({
        path: publicationsPath,
        query: after === undefined ? {} : { after: String(after) },
        answer: publications,
      }),
  };
}
