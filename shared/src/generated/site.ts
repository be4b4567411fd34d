// Generated from cms/src/api/site/content-types/site/schema.json by `npm run generate`. Do not edit.

import { z } from 'zod';
import type { Contract } from '../contract.ts';
import * as leaves from '../leaves.ts';
import { sharedContact, sharedPlace, siteLicence, siteSocialLink } from './components.ts';

export const siteContract = {
  type: 'site',
  endpoint: 'site',
  single: true,
  fields: {
    name: {
      kind: 'text',
      fact: false,
      required: true,
    },
    tagline: {
      kind: 'text',
      fact: false,
      required: true,
    },
    introduction: {
      kind: 'markdown',
      fact: false,
      required: true,
    },
    fundingNotice: {
      kind: 'text',
      fact: false,
      required: true,
    },
    boilerplate: {
      kind: 'markdown',
      fact: false,
      required: true,
    },
    seat: {
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
    contact: {
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
    pressContact: {
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
    socialLinks: {
      kind: 'component',
      fact: true,
      required: false,
      many: true,
      fields: {
        network: {
          kind: 'enumeration',
          fact: true,
          required: true,
        },
        confirmation: {
          kind: 'enumeration',
          fact: true,
          required: true,
        },
        url: {
          kind: 'text',
          fact: true,
          required: false,
        },
      },
    },
    contentLicence: {
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
        name: {
          kind: 'text',
          fact: true,
          required: false,
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
    fields: ['name', 'tagline', 'introduction', 'fundingNotice', 'boilerplate', 'translationStatus'],
    populate: {
      seat: {
        fields: ['confirmation', 'name', 'address'],
        populate: {},
      },
      contact: {
        fields: ['confirmation', 'name', 'email', 'phone'],
        populate: {},
      },
      pressContact: {
        fields: ['confirmation', 'name', 'email', 'phone'],
        populate: {},
      },
      socialLinks: {
        fields: ['network', 'confirmation', 'url'],
        populate: {},
      },
      contentLicence: {
        fields: ['confirmation', 'name', 'url'],
        populate: {},
      },
    },
  },
} as const satisfies Contract;

export const site = z.strictObject({
  type: z.literal('site'),
  ...leaves.identity,
  name: z.string().max(120),
  tagline: z.string().max(160),
  introduction: leaves.html,
  fundingNotice: z.string().max(600),
  boilerplate: leaves.html,
  seat: sharedPlace.optional(),
  contact: sharedContact,
  pressContact: sharedContact,
  socialLinks: z.array(siteSocialLink),
  contentLicence: siteLicence,
  translationStatus: z.enum(['originale', 'traduction de travail', 'traduction validée']),
});
export type Site = z.infer<typeof site>;
