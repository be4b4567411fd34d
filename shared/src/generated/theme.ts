// Generated from cms/src/api/theme/content-types/theme/schema.json by `npm run generate`. Do not edit.

import { z } from 'zod';
import type { Contract } from '../contract.ts';
import * as leaves from '../leaves.ts';

export const themeContract = {
  type: 'theme',
  endpoint: 'themes',
  single: false,
  fields: {
    name: {
      kind: 'text',
      fact: false,
      required: true,
    },
    slug: {
      kind: 'text',
      fact: false,
      required: true,
    },
    summary: {
      kind: 'text',
      fact: false,
      required: true,
    },
    translationStatus: {
      kind: 'enumeration',
      fact: false,
      required: true,
    },
  },
  query: {
    fields: ['name', 'slug', 'summary', 'translationStatus'],
    populate: {},
  },
} as const satisfies Contract;

export const theme = z.strictObject({
  type: z.literal('theme'),
  ...leaves.identity,
  name: z.string().max(120),
  slug: z.string().max(80),
  summary: z.string().max(320),
  translationStatus: z.enum(['originale', 'traduction de travail', 'traduction validée']),
});
export type Theme = z.infer<typeof theme>;
