import type { z } from 'zod';
import { contracts, schemas, type ContentType, type Entry } from 'shared/generated/index';
import { slugProblem, type SlugProblem } from 'shared/slug';
import { UnfitValue } from './convert-leaf.ts';
import { convert } from './convert.ts';
import type { Files } from './files.ts';
import { renderMarkdown, type RenderMarkdown } from './markdown.ts';
import { merge } from './merge.ts';
import type { Finding } from './report.ts';
import type { RawEntry } from './source.ts';

/** An entry that may go online, or why it may not; and what had to be left out of it. */
export type Admission = { readonly entry?: Entry; readonly findings: readonly Finding[] };

const mend = 'Corrigez ce champ, puis publiez de nouveau.';

const slugProblems: Readonly<Record<SlugProblem, string>> = {
  empty: 'l’adresse est vide',
  'too-long': 'l’adresse dépasse 80 caractères ou 200 octets',
  characters: 'l’adresse ne peut contenir que des lettres minuscules, des chiffres et des traits d’union',
  'not-normalised': 'l’adresse n’est pas en forme normalisée (NFC)',
  reserved: 'cette adresse est réservée par le site',
};

/**
 * Decides on one entry in one language, with the facts of the source language. Gives the entry, or the reasons in French
 * why it stays out.
 */
export async function admit(
  type: ContentType,
  raw: RawEntry,
  facts: RawEntry['attributes'],
  files: Files,
  render: RenderMarkdown = renderMarkdown,
): Promise<Admission> {
  const mended: Finding[] = [];
  const places: Places = new Map();
  const about = { type, id: raw.id, language: raw.language, title: titleOf(raw) };
  // Whatever was mended before, the entry is not online without a part but not at all.
  const leaveOut = (problem: string, remedy: string, field: string): Admission => ({
    findings: [{ effect: 'left-out', ...about, field, problem, remedy }],
  });
  const { fields } = contracts[type];
  try {
    const attributes = await convert(fields, merge(fields, raw.attributes, facts), {
      ...{ files, render },
      mended: (field, problem) => mended.push({ effect: 'mended', ...about, field, problem, remedy: mend }),
      thinned: (field, kept) => places.set(field, kept),
    });
    const checked = schemas[type].safeParse({
      type,
      id: raw.id,
      language: raw.language,
      translations: {},
      ...attributes,
    });
    const issue = checked.error?.issues[0];
    if (!checked.success)
      return leaveOut(issue === undefined ? '' : problemOf(issue), mend, asWritten(issue?.path ?? [], places));
    const address = 'slug' in checked.data ? slugProblem(checked.data.slug) : undefined;
    return address === undefined
      ? { entry: checked.data, findings: mended }
      : leaveOut(slugProblems[address], mend, 'slug');
  } catch (error) {
    if (error instanceof UnfitValue) return leaveOut(error.message, mend, error.field);
    throw error;
  }
}

/** The places, in the CMS, of the items of lists from which others were left out, by the field. */
type Places = Map<string, readonly number[]>;

/** Where a field stands in the CMS, `documents.2.title`, from where it stands among what was taken over. */
function asWritten(path: readonly PropertyKey[], places: Places): string {
  const steps: string[] = [];
  for (const step of path) {
    const place = typeof step === 'number' ? places.get(steps.join('.'))?.[step] : undefined;
    steps.push(String(place ?? step));
  }
  return steps.join('.');
}

/** That a translation stays out: its French version is not published, or is and cannot go online. */
export function withoutSource(type: ContentType, raw: RawEntry, isPublished: boolean): Finding {
  const why = isPublished
    ? {
        problem: 'la version française ne peut pas être mise en ligne telle quelle',
        remedy: 'Corrigez d’abord la version française, qui porte les faits.',
      }
    : {
        problem: 'la version française n’est pas en ligne',
        remedy: 'Publiez d’abord la version française, qui porte les faits.',
      };
  return { effect: 'left-out', type, id: raw.id, language: raw.language, title: titleOf(raw), ...why };
}

function titleOf(raw: RawEntry): string {
  const title = raw.attributes['title'] ?? raw.attributes['name'];
  return typeof title === 'string' && title !== '' ? title : raw.id;
}

function problemOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.message.includes('undefined')) return 'la valeur manque';
  if (issue.code === 'too_small') return 'la valeur manque ou est trop petite';
  if (issue.code === 'too_big') return `la valeur dépasse ${issue.maximum}`;
  if (issue.code === 'invalid_value') return `la valeur n’est pas l’une de : ${issue.values.join(', ')}`;
  return 'la valeur n’a pas la forme attendue';
}
