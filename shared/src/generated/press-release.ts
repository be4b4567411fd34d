// Generated from cms/src/api/press-release/content-types/press-release/schema.json by `npm run generate`. Do not edit.

import { z } from 'zod';
import type { Contract } from '../contract.ts';
import * as leaves from '../leaves.ts';
import {
  pressKeyFact,
  pressPhoto,
  pressQuote,
  sharedContact,
  sharedCorrection,
  sharedDocument,
  sharedImage,
} from './components.ts';

export const pressReleaseContract = {
  type: 'press-release',
  endpoint: 'press-releases',
  single: false,
  fields: {
    kind: {
      kind: 'enumeration',
      fact: true,
      required: true,
    },
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
    dateline: {
      kind: 'text',
      fact: false,
      required: false,
    },
    keyFacts: {
      kind: 'component',
      fact: false,
      required: false,
      many: true,
      fields: {
        text: {
          kind: 'text',
          fact: false,
          required: true,
        },
        planParagraph: {
          kind: 'text',
          fact: false,
          required: false,
        },
      },
    },
    body: {
      kind: 'markdown',
      fact: false,
      required: true,
    },
    quotes: {
      kind: 'component',
      fact: false,
      required: false,
      many: true,
      fields: {
        text: {
          kind: 'text',
          fact: false,
          required: true,
        },
        author: {
          kind: 'text',
          fact: false,
          required: true,
        },
        role: {
          kind: 'text',
          fact: false,
          required: true,
        },
      },
    },
    boilerplate: {
      kind: 'markdown',
      fact: false,
      required: false,
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
    photos: {
      kind: 'component',
      fact: true,
      required: false,
      many: true,
      fields: {
        file: {
          kind: 'media',
          fact: true,
          required: true,
          accepts: 'images',
        },
        decorative: {
          kind: 'boolean',
          fact: true,
          required: true,
        },
        alternativeFr: {
          kind: 'text',
          fact: true,
          required: false,
        },
        captionFr: {
          kind: 'text',
          fact: true,
          required: false,
        },
        alternativeAr: {
          kind: 'text',
          fact: true,
          required: false,
        },
        captionAr: {
          kind: 'text',
          fact: true,
          required: false,
        },
        alternativeEn: {
          kind: 'text',
          fact: true,
          required: false,
        },
        captionEn: {
          kind: 'text',
          fact: true,
          required: false,
        },
      },
    },
    contacts: {
      kind: 'component',
      fact: true,
      required: false,
      many: true,
      fields: {
        confirmation: {
          kind: 'enumeration',
          fact: true,
          required: true,
        },
        name: {
          kind: 'text',
          fact: true,
          required: false,
        },
        email: {
          kind: 'text',
          fact: true,
          required: false,
        },
        phone: {
          kind: 'text',
          fact: true,
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
    event: {
      kind: 'relation',
      fact: true,
      required: false,
      many: false,
      target: 'event',
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
    fields: [
      'kind',
      'title',
      'slug',
      'summary',
      'dateline',
      'body',
      'boilerplate',
      'publishedOn',
      'updatedOn',
      'planParagraph',
      'translationStatus',
    ],
    populate: {
      keyFacts: {
        fields: ['text', 'planParagraph'],
        populate: {},
      },
      quotes: {
        fields: ['text', 'author', 'role'],
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
      photos: {
        fields: [
          'decorative',
          'alternativeFr',
          'captionFr',
          'alternativeAr',
          'captionAr',
          'alternativeEn',
          'captionEn',
        ],
        populate: {
          file: {
            fields: ['name', 'url', 'focalPoint', 'credit', 'licence', 'people', 'consentScopes', 'consentUntil'],
            populate: {},
          },
        },
      },
      contacts: {
        fields: ['confirmation', 'name', 'email', 'phone'],
        populate: {},
      },
      event: {
        fields: ['documentId'],
        populate: {},
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

export const pressRelease = z.strictObject({
  type: z.literal('press-release'),
  ...leaves.identity,
  kind: z.enum(['communiqué', 'avis aux médias']),
  title: z.string().max(160),
  slug: z.string().max(80),
  summary: z.string().max(320),
  dateline: z.string().max(80).optional(),
  keyFacts: z.array(pressKeyFact),
  body: leaves.html,
  quotes: z.array(pressQuote),
  boilerplate: leaves.html.optional(),
  image: sharedImage.optional(),
  photos: z.array(pressPhoto),
  contacts: z.array(sharedContact),
  publishedOn: leaves.datetime.optional(),
  updatedOn: leaves.datetime.optional(),
  event: leaves.reference.optional(),
  corrections: z.array(sharedCorrection),
  themes: z.array(leaves.reference),
  cities: z.array(leaves.reference),
  actions: z.array(leaves.reference),
  documents: z.array(sharedDocument),
  planParagraph: z
    .string()
    .regex(/^(en-tête|[1-3](\.[1-7])?)$/u)
    .optional(),
  translationStatus: z.enum(['originale', 'traduction de travail', 'traduction validée']),
});
export type PressRelease = z.infer<typeof pressRelease>;
