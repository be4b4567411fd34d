import { z } from 'zod';
import type { Component, Field, Media } from 'shared/contract';
import type { Files } from './files.ts';
import { holdsTags, markdownProblem, type MarkdownProblem, type RenderMarkdown } from './markdown.ts';
import { UnfitMedia } from './media.ts';
import { isAbsent } from './merge.ts';
import { NotFound } from './request.ts';
import { withRights } from './rights.ts';

/** What conversion needs of the world, and where it says what it could not take over. */
export type Conversion = {
  readonly files: Files;
  readonly render: RenderMarkdown;
  readonly mended: (field: string, problem: string) => void;
  /** Told of a list from which items were left out: the places, in the CMS, of those that are there. */
  readonly thinned: (field: string, places: readonly number[]) => void;
};

/** A value that makes the whole entry unfit; the message is French and stands behind the name of the field. */
export class UnfitValue extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

const markdownProblems: Readonly<Record<MarkdownProblem, string>> = {
  'too-long': 'le texte dépasse 60 000 caractères',
  'too-deep': 'le texte a trop de niveaux de liste ou de citation',
  'too-many-marks': 'un paragraphe a trop de marques de mise en forme (* _ ~)',
};

const mediaReply = z.looseObject({ url: z.string(), name: z.string().optional() });
const relationReply = z.union([z.string(), z.looseObject({ documentId: z.string() }).transform((to) => to.documentId)]);
const relationReplies = z.array(relationReply);

/** Embedding and override marks (Unicode UAX #9) can make a text read as something else than it is. */
const directionMarks = /[\u202a-\u202e\u2066-\u2069]/g;
const clean = (text: string): string => text.replace(directionMarks, '').normalize('NFC').trim();

/**
 * Turns the value of a field without parts into that of the snapshot: absent is absent, HTML is safe, media are files,
 * relations ids.
 * @param path where the field stands in the entry, `photos.2.image`.
 */
export async function convertLeaf(
  field: Exclude<Field, Component>,
  value: unknown,
  to: Conversion,
  path: string,
): Promise<unknown> {
  if (field.kind === 'relation' && field.many) return accept(relationReplies, value ?? [], path);
  if (isAbsent(value)) return undefined;
  switch (field.kind) {
    case 'relation':
      return accept(relationReply, value, path);
    case 'media':
      return await convertMedia(field, value, to, path);
    case 'markdown':
      return await convertMarkdown(value, to, path);
    case 'time':
      return typeof value === 'string' ? value.slice(0, 5) : value;
    default:
      return typeof value === 'string' ? clean(value) || undefined : value;
  }
}

/** The value in the form that a reply must have; another form makes the entry unfit, not the whole pull. */
export function accept<T>(form: z.ZodType<T>, value: unknown, path: string): T {
  const parsed = form.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new UnfitValue(path, 'la valeur n’a pas la forme attendue');
}

/** A file that is gone is the entry's trouble; a CMS that does not answer is everybody's, and stops the pull. */
async function convertMedia(field: Media, value: unknown, to: Conversion, path: string): Promise<unknown> {
  const { url, name } = accept(mediaReply, value, path);
  const taken =
    field.accepts === 'images'
      ? to.files.image(url).then((prepared) => withRights(prepared, value))
      : to.files.document(url, name ?? 'document.pdf');
  return await taken.catch((error: unknown) => {
    if (error instanceof NotFound) throw new UnfitMedia(`le fichier « ${name ?? url} » est introuvable`);
    throw error;
  });
}

async function convertMarkdown(value: unknown, to: Conversion, path: string): Promise<unknown> {
  if (typeof value !== 'string') return value;
  const problem = markdownProblem(value);
  if (problem !== undefined) throw new UnfitValue(path, markdownProblems[problem]);
  if (/!\[[^\]]*\]\(|<img\b/i.test(value)) to.mended(path, 'une image collée dans le texte n’est pas publiée');
  if (holdsTags(value)) to.mended(path, 'du HTML dans le texte n’est pas publié, seuls ses mots le sont');
  // `body` is the text of the entry's page, beside which others may stand.
  return (await to.render(clean(value), path === 'body' ? '' : path.replaceAll('.', '-'))) || undefined;
}
