// Generated from cms/src/api/organisation/content-types/organisation/schema.json by `npm run generate`. Do not edit.

import { z } from 'zod';
import type { Contract } from '../contract.ts';
import * as leaves from '../leaves.ts';
import { organisationRelation } from './components.ts';

export const organisationContract = {
  type: 'organisation',
  endpoint: 'organisations',
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
    acronym: {
      kind: 'text',
      fact: false,
      required: false,
    },
    summary: {
      kind: 'text',
      fact: false,
      required: true,
    },
    relations: {
      kind: 'component',
      fact: true,
      required: true,
      many: true,
      fields: {
        kind: {
          kind: 'enumeration',
          fact: true,
          required: true,
        },
        planParagraph: {
          kind: 'text',
          fact: true,
          required: true,
        },
      },
    },
    url: {
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
    fields: ['name', 'slug', 'acronym', 'summary', 'url', 'translationStatus'],
    populate: {
      relations: {
        fields: ['kind', 'planParagraph'],
        populate: {},
      },
    },
  },
} as const satisfies Contract;

export const organisation = z.strictObject({
  type: z.literal('organisation'),
  ...leaves.identity,
  name: z.string().max(120),
  slug: z.string().max(80),
  acronym: z.string().max(40).optional(),
  summary: z.string().max(320),
  relations: z.array(organisationRelation).min(1),
  url: z.string().max(500).optional(),
  translationStatus: z.enum(['originale', 'traduction de travail', 'traduction validée']),
});
export type Organisation = z.infer<typeof organisation>;
