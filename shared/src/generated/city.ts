// Generated from cms/src/api/city/content-types/city/schema.json by `npm run generate`. Do not edit.

import { z } from 'zod';
import type { Contract } from '../contract.ts';
import * as leaves from '../leaves.ts';
import { cityCoordinates, cityMembership, cityRole, sharedImage } from './components.ts';

export const cityContract = {
  type: 'city',
  endpoint: 'cities',
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
    body: {
      kind: 'markdown',
      fact: false,
      required: false,
    },
    region: {
      kind: 'text',
      fact: false,
      required: false,
    },
    alternateNames: {
      kind: 'text',
      fact: true,
      required: false,
    },
    roles: {
      kind: 'component',
      fact: true,
      required: false,
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
    membership: {
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
        source: {
          kind: 'text',
          fact: true,
          required: false,
        },
      },
    },
    coordinates: {
      kind: 'component',
      fact: true,
      required: false,
      many: false,
      fields: {
        confirmation: {
          kind: 'enumeration',
          fact: true,
          required: true,
        },
        latitude: {
          kind: 'number',
          fact: true,
          required: true,
        },
        longitude: {
          kind: 'number',
          fact: true,
          required: true,
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
    translationStatus: {
      kind: 'enumeration',
      fact: false,
      required: true,
    },
  },
  query: {
    fields: ['name', 'slug', 'summary', 'body', 'region', 'alternateNames', 'translationStatus'],
    populate: {
      roles: {
        fields: ['kind', 'planParagraph'],
        populate: {},
      },
      membership: {
        fields: ['confirmation', 'source'],
        populate: {},
      },
      coordinates: {
        fields: ['confirmation', 'latitude', 'longitude'],
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
    },
  },
} as const satisfies Contract;

export const city = z.strictObject({
  type: z.literal('city'),
  ...leaves.identity,
  name: z.string().max(120),
  slug: z.string().max(80),
  summary: z.string().max(320),
  body: leaves.html.optional(),
  region: z.string().max(120).optional(),
  alternateNames: z.string().max(500).optional(),
  roles: z.array(cityRole),
  membership: cityMembership,
  coordinates: cityCoordinates.optional(),
  image: sharedImage.optional(),
  translationStatus: z.enum(['originale', 'traduction de travail', 'traduction validée']),
});
export type City = z.infer<typeof city>;
