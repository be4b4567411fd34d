import { z } from 'zod';
import type { Component, Field, Fields, Media } from 'shared/contract';
import type { Files } from './files.ts';
import { holdsTags, markdownProblem, type MarkdownProblem, type RenderMarkdown } from './markdown.ts';
import { UnfitMedia } from './media.ts';
import { NotFound } from './request.ts';

type Attributes = Readonly<Record<string, unknown>>;

/** What conversion needs of the world, and where it says what it could not take over. */
type Conversion = {
  readonly files: Files;
  readonly render: RenderMarkdown;
  readonly mended: (field: string, problem: string) => void;
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

const object = z.record(z.string(), z.unknown());
const mediaReply = z.looseObject({ url: z.string(), name: z.string().optional() });
const relationReply = z.union([z.string(), z.looseObject({ documentId: z.string() }).transform((to) => to.documentId)]);

/** Embedding and override marks (Unicode UAX #9) can make a text read as something else than it is. */
const directionMarks = /[\u202a-\u202e\u2066-\u2069]/g;
const clean = (text: string): string => text.replace(directionMarks, '').normalize('NFC').trim();
const isAbsent = (value: unknown): boolean => value === null || value === undefined || value === '';

/**
 * Lays the source language's facts over an entry's words: every fact comes from `facts`, every word from `words`.
 * A component that holds both stands where the source has it: alone, a translation's words are about nothing.
 */
export function merge(fields: Fields, words: Attributes, facts: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      if (field.fact) return [name, facts[name]];
      if (field.kind !== 'component' || !Object.values(field.fields).some(({ fact }) => fact))
        return [name, words[name]];
      if (isAbsent(facts[name])) return [name, undefined];
      const inner = [words[name], facts[name]].map((value) => object.catch({}).parse(value));
      return [name, merge(field.fields, inner[0] ?? {}, inner[1] ?? {})];
    }),
  );
}

/** Turns a reply's attributes into those of the snapshot: absent is absent, HTML is safe, media are files, relations ids. */
export async function convert(fields: Fields, attributes: Attributes, to: Conversion, path = ''): Promise<Attributes> {
  const converted: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = await convertField(field, attributes[name], to, path === '' ? name : `${path}.${name}`);
    if (value !== undefined) converted[name] = value;
  }
  return converted;
}

/** The value in the form that a reply must have; another form makes the entry unfit, not the whole pull. */
function accept<T>(form: z.ZodType<T>, value: unknown, path: string): T {
  const parsed = form.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new UnfitValue(path, 'la valeur n’a pas la forme attendue');
}

async function convertField(field: Field, value: unknown, to: Conversion, path: string): Promise<unknown> {
  if (field.kind === 'component') return await convertComponent(field, value, to, path);
  if (field.kind === 'relation' && field.many) return accept(z.array(relationReply), value ?? [], path);
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

/** A component whose file cannot be used is left out, and said; the entry itself lives on. */
async function convertComponent(field: Component, value: unknown, to: Conversion, path: string): Promise<unknown> {
  const convertOne = async (one: unknown): Promise<Attributes | undefined> => {
    try {
      const attributes = accept(object, one, path);
      if (lacksFile(field, attributes)) return undefined;
      const converted = await convert(field.fields, attributes, to, path);
      if (isUndescribed(field, converted))
        throw new UnfitMedia('l’image n’a pas de texte alternatif dans cette langue');
      return converted;
    } catch (error) {
      if (!(error instanceof UnfitMedia)) throw error;
      to.mended(path, error.message);
      return undefined;
    }
  };
  if (!field.many) return isAbsent(value) ? undefined : await convertOne(value);
  const items: Attributes[] = [];
  for (const one of accept(z.array(z.unknown()), value ?? [], path)) {
    const item = await convertOne(one);
    if (item !== undefined) items.push(item);
  }
  return items;
}

/** A translation's image component without the source's file is only words waiting for a picture. */
const lacksFile = (field: Component, attributes: Attributes): boolean =>
  Object.entries(field.fields).some(
    ([name, inner]) => inner.kind === 'media' && inner.required && isAbsent(attributes[name]),
  );

/** WCAG 1.1.1: a picture says in words what it shows, in the reader's language, or that it is decoration. */
export function isUndescribed({ fields }: Component, converted: unknown): boolean {
  const { decorative, alternative } = object.catch({}).parse(converted);
  return 'alternative' in fields && decorative !== true && alternative === undefined;
}

/** A file that is gone is the entry's trouble; a CMS that does not answer is everybody's, and stops the pull. */
async function convertMedia(field: Media, value: unknown, to: Conversion, path: string): Promise<unknown> {
  const { url, name } = accept(mediaReply, value, path);
  const taken = field.accepts === 'images' ? to.files.image(url) : to.files.document(url, name ?? 'document.pdf');
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
