// Generated from cms/src/api/site/content-types/site/schema.json by `npm run generate`. Do not edit.

import { z } from 'zod';
import type { Contract } from '../contract.ts';
import * as leaves from '../leaves.ts';
import {
  sharedContact,
  sharedPlace,
  siteAlert,
  siteFeaturedEntry,
  siteHome,
  siteLicence,
  siteMenuEntry,
  siteSocialLink,
} from './components.ts';

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
    home: {
      kind: 'component',
      fact: false,
      required: true,
      many: false,
      fields: {
        citiesTitle: {
          kind: 'text',
          fact: false,
          required: true,
        },
        citiesText: {
          kind: 'text',
          fact: false,
          required: true,
        },
        publicTitle: {
          kind: 'text',
          fact: false,
          required: true,
        },
        publicText: {
          kind: 'text',
          fact: false,
          required: true,
        },
        pressTitle: {
          kind: 'text',
          fact: false,
          required: true,
        },
        pressText: {
          kind: 'text',
          fact: false,
          required: true,
        },
        planText: {
          kind: 'text',
          fact: false,
          required: true,
        },
        aboutText: {
          kind: 'text',
          fact: false,
          required: true,
        },
      },
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
    menu: {
      kind: 'component',
      fact: true,
      required: false,
      many: true,
      fields: {
        section: {
          kind: 'enumeration',
          fact: true,
          required: false,
        },
        page: {
          kind: 'relation',
          fact: true,
          required: false,
          many: false,
          target: 'page',
        },
      },
    },
    featured: {
      kind: 'component',
      fact: true,
      required: false,
      many: true,
      fields: {
        article: {
          kind: 'relation',
          fact: true,
          required: false,
          many: false,
          target: 'article',
        },
        pressRelease: {
          kind: 'relation',
          fact: true,
          required: false,
          many: false,
          target: 'press-release',
        },
        event: {
          kind: 'relation',
          fact: true,
          required: false,
          many: false,
          target: 'event',
        },
        action: {
          kind: 'relation',
          fact: true,
          required: false,
          many: false,
          target: 'action',
        },
        city: {
          kind: 'relation',
          fact: true,
          required: false,
          many: false,
          target: 'city',
        },
      },
    },
    alert: {
      kind: 'component',
      fact: false,
      required: false,
      many: false,
      fields: {
        level: {
          kind: 'enumeration',
          fact: true,
          required: true,
        },
        endDate: {
          kind: 'date',
          fact: true,
          required: true,
        },
        text: {
          kind: 'text',
          fact: false,
          required: false,
        },
        linkLabel: {
          kind: 'text',
          fact: false,
          required: false,
        },
        linkUrl: {
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
      home: {
        fields: [
          'citiesTitle',
          'citiesText',
          'publicTitle',
          'publicText',
          'pressTitle',
          'pressText',
          'planText',
          'aboutText',
        ],
        populate: {},
      },
      seat: {
        fields: ['confirmation', 'name', 'address'],
        populate: {},
      },
      menu: {
        fields: ['section'],
        populate: {
          page: {
            fields: ['documentId'],
            populate: {},
          },
        },
      },
      featured: {
        fields: [],
        populate: {
          article: {
            fields: ['documentId'],
            populate: {},
          },
          pressRelease: {
            fields: ['documentId'],
            populate: {},
          },
          event: {
            fields: ['documentId'],
            populate: {},
          },
          action: {
            fields: ['documentId'],
            populate: {},
          },
          city: {
            fields: ['documentId'],
            populate: {},
          },
        },
      },
      alert: {
        fields: ['level', 'endDate', 'text', 'linkLabel', 'linkUrl'],
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
  home: siteHome,
  fundingNotice: z.string().max(600),
  boilerplate: leaves.html,
  seat: sharedPlace.optional(),
  menu: z.array(siteMenuEntry),
  featured: z.array(siteFeaturedEntry),
  alert: siteAlert.optional(),
  contact: sharedContact,
  pressContact: sharedContact,
  socialLinks: z.array(siteSocialLink),
  contentLicence: siteLicence,
  translationStatus: z.enum(['originale', 'traduction de travail', 'traduction validée']),
});
export type Site = z.infer<typeof site>;
