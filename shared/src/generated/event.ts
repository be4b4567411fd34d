// Generated from cms/src/api/event/content-types/event/schema.json by `npm run generate`. Do not edit.

import { z } from 'zod';
import type { Contract } from '../contract.ts';
import * as leaves from '../leaves.ts';
import { eventSchedule, sharedDocument, sharedImage, sharedPlace } from './components.ts';

export const eventContract = {
  type: 'event',
  endpoint: 'events',
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
    kind: {
      kind: 'enumeration',
      fact: true,
      required: true,
    },
    eventStatus: {
      kind: 'enumeration',
      fact: true,
      required: true,
    },
    schedule: {
      kind: 'component',
      fact: true,
      required: true,
      many: false,
      fields: {
        confirmation: {
          kind: 'enumeration',
          fact: true,
          required: true,
        },
        period: {
          kind: 'text',
          fact: true,
          required: false,
        },
        startDate: {
          kind: 'date',
          fact: true,
          required: false,
        },
        startTime: {
          kind: 'time',
          fact: true,
          required: false,
        },
        endDate: {
          kind: 'date',
          fact: true,
          required: false,
        },
        endTime: {
          kind: 'time',
          fact: true,
          required: false,
        },
        zone: {
          kind: 'enumeration',
          fact: true,
          required: true,
        },
      },
    },
    venue: {
      kind: 'component',
      fact: false,
      required: false,
      many: false,
      fields: {
        confirmation: {
          kind: 'enumeration',
          fact: true,
          required: true,
        },
        name: {
          kind: 'text',
          fact: false,
          required: false,
        },
        address: {
          kind: 'text',
          fact: false,
          required: false,
        },
      },
    },
    city: {
      kind: 'relation',
      fact: true,
      required: false,
      many: false,
      target: 'city',
    },
    body: {
      kind: 'markdown',
      fact: false,
      required: false,
    },
    programme: {
      kind: 'markdown',
      fact: false,
      required: false,
    },
    invited: {
      kind: 'relation',
      fact: true,
      required: false,
      many: true,
      target: 'organisation',
    },
    organisations: {
      kind: 'relation',
      fact: true,
      required: false,
      many: true,
      target: 'organisation',
    },
    action: {
      kind: 'relation',
      fact: true,
      required: false,
      many: false,
      target: 'action',
    },
    themes: {
      kind: 'relation',
      fact: true,
      required: false,
      many: true,
      target: 'theme',
    },
    registrationUrl: {
      kind: 'text',
      fact: true,
      required: false,
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
    revision: {
      kind: 'number',
      fact: true,
      required: false,
    },
    revisedOn: {
      kind: 'datetime',
      fact: true,
      required: false,
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
      'title',
      'slug',
      'summary',
      'kind',
      'eventStatus',
      'body',
      'programme',
      'registrationUrl',
      'revision',
      'revisedOn',
      'planParagraph',
      'translationStatus',
    ],
    populate: {
      schedule: {
        fields: ['confirmation', 'period', 'startDate', 'startTime', 'endDate', 'endTime', 'zone'],
        populate: {},
      },
      venue: {
        fields: ['confirmation', 'name', 'address'],
        populate: {},
      },
      city: {
        fields: ['documentId'],
        populate: {},
      },
      invited: {
        fields: ['documentId'],
        populate: {},
      },
      organisations: {
        fields: ['documentId'],
        populate: {},
      },
      action: {
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
      image: {
        fields: ['alternative', 'decorative', 'caption'],
        populate: {
          file: {
            fields: ['name', 'url', 'focalPoint', 'credit', 'licence', 'people', 'consentScopes', 'consentUntil'],
            populate: {},
          },
        },
      },
    },
  },
} as const satisfies Contract;

export const event = z.strictObject({
  type: z.literal('event'),
  ...leaves.identity,
  title: z.string().max(160),
  slug: z.string().max(80),
  summary: z.string().max(320),
  kind: z.enum(['colloque', 'atelier', 'conférence de presse', 'réunion de concertation']),
  eventStatus: z.enum(['inscrit au plan', 'prévu', 'reporté', 'annulé', 'tenu']),
  schedule: eventSchedule,
  venue: sharedPlace.optional(),
  city: leaves.reference.optional(),
  body: leaves.html.optional(),
  programme: leaves.html.optional(),
  invited: z.array(leaves.reference),
  organisations: z.array(leaves.reference),
  action: leaves.reference.optional(),
  themes: z.array(leaves.reference),
  registrationUrl: z.string().max(500).optional(),
  documents: z.array(sharedDocument),
  image: sharedImage.optional(),
  revision: z.number().int().min(0).optional(),
  revisedOn: leaves.datetime.optional(),
  planParagraph: z
    .string()
    .regex(/^(en-tête|[1-3](\.[1-7])?)$/u)
    .optional(),
  translationStatus: z.enum(['originale', 'traduction de travail', 'traduction validée']),
});
export type Event = z.infer<typeof event>;
