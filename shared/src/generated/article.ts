// Generated from cms/src/api/article/content-types/article/schema.json by `npm run generate`. Do not edit.

import { z } from 'zod';
import type { Contract } from '../contract.ts';
import * as leaves from '../leaves.ts';
import { articleSource, sharedCorrection, sharedDocument, sharedImage } from './components.ts';

export const articleContract = {
  type: 'article',
  endpoint: 'articles',
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
    sources: {
      kind: 'component',
      fact: false,
      required: false,
      many: true,
      fields: {
        title: {
          kind: 'text',
          fact: false,
          required: true,
        },
        url: {
          kind: 'text',
          fact: false,
          required: false,
        },
        planParagraph: {
          kind: 'text',
          fact: false,
          required: false,
        },
      },
    },
    image: {
      kind: 'component',
      fact: false,
      required: false,
      many: false,
      fields: {
        file: {
          kind: 'media',
          fact: true,
          required: true,
          accepts: 'images',
        },
        alternative: {
          kind: 'text',
          fact: false,
          required: false,
        },
        decorative: {
          kind: 'boolean',
          fact: true,
          required: true,
        },
        caption: {
          kind: 'text',
          fact: false,
          required: false,
        },
      },
    },
    publishedOn: {
      kind: 'datetime',
      fact: true,
      required: false,
    },
    updatedOn: {
      kind: 'datetime',
      fact: true,
      required: false,
    },
    corrections: {
      kind: 'component',
      fact: false,
      required: false,
      many: true,
      fields: {
        correctedOn: {
          kind: 'datetime',
          fact: false,
          required: true,
        },
        text: {
          kind: 'text',
          fact: false,
          required: true,
        },
      },
    },
    themes: {
      kind: 'relation',
      fact: true,
      required: false,
      many: true,
      target: 'theme',
    },
    cities: {
      kind: 'relation',
      fact: true,
      required: false,
      many: true,
      target: 'city',
    },
    actions: {
      kind: 'relation',
      fact: true,
      required: false,
      many: true,
      target: 'action',
    },
    events: {
      kind: 'relation',
      fact: true,
      required: false,
      many: true,
      target: 'event',
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
    fields: ['title', 'slug', 'summary', 'body', 'publishedOn', 'updatedOn', 'planParagraph', 'translationStatus'],
    populate: {
      sources: {
        fields: ['title', 'url', 'planParagraph'],
        populate: {},
      },
      image: {
        fields: ['alternative', 'decorative', 'caption'],
        populate: {
          file: {
            fields: ['name', 'url', 'focalPoint', 'credit', 'licence', 'people', 'consentScopes', 'consentUntil'],
            populate: {},
          },
        },
      },
      corrections: {
        fields: ['correctedOn', 'text'],
        populate: {},
      },
      themes: {
        fields: ['documentId'],
        populate: {},
      },
      cities: {
        fields: ['documentId'],
        populate: {},
      },
      actions: {
        fields: ['documentId'],
        populate: {},
      },
      events: {
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
    },
  },
} as const satisfies Contract;

export const article = z.strictObject({
  type: z.literal('article'),
  ...leaves.identity,
  title: z.string().max(160),
  slug: z.string().max(80),
  summary: z.string().max(320),
  body: leaves.html,
  sources: z.array(articleSource),
  image: sharedImage.optional(),
  publishedOn: leaves.datetime.optional(),
  updatedOn: leaves.datetime.optional(),
  corrections: z.array(sharedCorrection),
  themes: z.array(leaves.reference),
  cities: z.array(leaves.reference),
  actions: z.array(leaves.reference),
  events: z.array(leaves.reference),
  documents: z.array(sharedDocument),
  planParagraph: z
    .string()
    .regex(/^(en-tête|[1-3](\.[1-7])?)$/u)
    .optional(),
  translationStatus: z.enum(['originale', 'traduction de travail', 'traduction validée']),
});
export type Article = z.infer<typeof article>;
