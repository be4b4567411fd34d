// Generated from cms/src/api/page/content-types/page/schema.json by `npm run generate`. Do not edit.

import { z } from 'zod';
import type { Contract } from '../contract.ts';
import * as leaves from '../leaves.ts';

export const pageContract = {
  type: 'page',
  endpoint: 'pages',
  single: false,
  fields: {
    title: {
      kind: 'text',
      fact: false,
      required: true,
    },
    slug: {
      kind: 'text',
      fact: false,
      required: true,
    },
    kind: {
      kind: 'enumeration',
      fact: true,
      required: true,
    },
    summary: {
      kind: 'text',
      fact: false,
      required: true,
    },
    body: {
      kind: 'markdown',
      fact: false,
      required: true,
    },
    planParagraph: {
      kind: 'text',
      fact: true,
      required: false,
    },
    translationStatus: {
      kind: 'enumeration',
      fact: false,
      required: true,
    },
  },
  query: {
    fields: ['title', 'slug', 'kind', 'summary', 'body', 'planParagraph', 'translationStatus'],
    populate: {},
  },
} as const satisfies Contract;

export const page = z.strictObject({
  type: z.literal('page'),
  ...leaves.identity,
  title: z.string().max(160),
  slug: z.string().max(80),
  kind: z.enum(['présentation', 'mentions légales', 'confidentialité', 'accessibilité', 'contact', 'autre']),
  summary: z.string().max(320),
  body: leaves.html,
  planParagraph: z
    .string()
    .regex(/^(en-tête|[1-3](\.[1-7])?)$/u)
    .optional(),
  translationStatus: z.enum(['originale', 'traduction de travail', 'traduction validée']),
});
export type Page = z.infer<typeof page>;
