// Generated from cms/src/api/action/content-types/action/schema.json by `npm run generate`. Do not edit.

import { z } from 'zod';
import type { Contract } from '../contract.ts';
import * as leaves from '../leaves.ts';
import { sharedDocument } from './components.ts';

export const actionContract = {
  type: 'action',
  endpoint: 'actions',
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
    number: {
      kind: 'text',
      fact: true,
      required: true,
    },
    section: {
      kind: 'enumeration',
      fact: true,
      required: true,
    },
    position: {
      kind: 'number',
      fact: true,
      required: true,
    },
    actionStatus: {
      kind: 'enumeration',
      fact: true,
      required: true,
    },
    summary: {
      kind: 'text',
      fact: false,
      required: true,
    },
    objective: {
      kind: 'text',
      fact: false,
      required: false,
    },
    body: {
      kind: 'markdown',
      fact: false,
      required: false,
    },
    leadCity: {
      kind: 'relation',
      fact: true,
      required: false,
      many: false,
      target: 'city',
    },
    cities: {
      kind: 'relation',
      fact: true,
      required: false,
      many: true,
      target: 'city',
    },
    organisations: {
      kind: 'relation',
      fact: true,
      required: false,
      many: true,
      target: 'organisation',
    },
    themes: {
      kind: 'relation',
      fact: true,
      required: false,
      many: true,
      target: 'theme',
    },
    documents: {
      kind: 'component',
      fact: true,
      required: false,
      many: true,
      fields: {
        title: {
          kind: 'text',
          fact: true,
          required: true,
        },
        language: {
          kind: 'enumeration',
          fact: true,
          required: true,
        },
        file: {
          kind: 'media',
          fact: true,
          required: false,
          accepts: 'files',
        },
        url: {
          kind: 'text',
          fact: true,
          required: false,
        },
      },
    },
    proofs: {
      kind: 'component',
      fact: true,
      required: false,
      many: true,
      fields: {
        title: {
          kind: 'text',
          fact: true,
          required: true,
        },
        language: {
          kind: 'enumeration',
          fact: true,
          required: true,
        },
        file: {
          kind: 'media',
          fact: true,
          required: false,
          accepts: 'files',
        },
        url: {
          kind: 'text',
          fact: true,
          required: false,
        },
      },
    },
    translationStatus: {
      kind: 'enumeration',
      fact: false,
      required: true,
    },
  },
  query: {
    fields: [
      'title',
      'slug',
      'number',
      'section',
      'position',
      'actionStatus',
      'summary',
      'objective',
      'body',
      'translationStatus',
    ],
    populate: {
      leadCity: {
        fields: ['documentId'],
        populate: {},
      },
      cities: {
        fields: ['documentId'],
        populate: {},
      },
      organisations: {
        fields: ['documentId'],
        populate: {},
      },
      themes: {
        fields: ['documentId'],
        populate: {},
      },
      documents: {
        fields: ['title', 'language', 'url'],
        populate: {
          file: {
            fields: ['name', 'url'],
            populate: {},
          },
        },
      },
      proofs: {
        fields: ['title', 'language', 'url'],
        populate: {
          file: {
            fields: ['name', 'url'],
            populate: {},
          },
        },
      },
    },
  },
} as const satisfies Contract;

export const action = z.strictObject({
  type: z.literal('action'),
  ...leaves.identity,
  title: z.string().max(160),
  slug: z.string().max(80),
  number: z.string().regex(/^(en-tête|[1-3](\.[1-7])?)$/u),
  section: z.enum(['structuration', 'programme', 'médiatisation']),
  position: z.number().int().min(1),
  actionStatus: z.enum(['inscrite au plan', 'prévue', 'reportée', 'annulée', 'réalisée']),
  summary: z.string().max(320),
  objective: z.string().max(600).optional(),
  body: leaves.html.optional(),
  leadCity: leaves.reference.optional(),
  cities: z.array(leaves.reference),
  organisations: z.array(leaves.reference),
  themes: z.array(leaves.reference),
  documents: z.array(sharedDocument),
  proofs: z.array(sharedDocument),
  translationStatus: z.enum(['originale', 'traduction de travail', 'traduction validée']),
});
export type Action = z.infer<typeof action>;
