// Generated from cms/src/components by `npm run generate`. Do not edit.

import { z } from 'zod';
import * as leaves from '../leaves.ts';

export const articleSource = z.strictObject({
  title: z.string().max(250),
  url: z.string().max(500).optional(),
  planParagraph: z
    .string()
    .regex(/^(en-tête|[1-3](\.[1-7])?)$/u)
    .optional(),
});

export const cityCoordinates = z.strictObject({
  confirmation: z.enum(['à confirmer', 'confirmé']),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

export const cityMembership = z.strictObject({
  confirmation: z.enum(['à confirmer', 'confirmé']),
  source: z.string().max(250).optional(),
});

export const cityRole = z.strictObject({
  kind: z.enum([
    'siège du réseau',
    'pilotage de la campagne',
    'extension de la campagne',
    'projet pilote',
    'réunion de concertation',
    'accueil du colloque',
    'accueil d’un atelier',
    'accueil de la conférence de presse',
  ]),
  planParagraph: z.string().regex(/^(en-tête|[1-3](\.[1-7])?)$/u),
});

export const eventSchedule = z.strictObject({
  confirmation: z.enum(['à confirmer', 'confirmé']),
  period: z.string().max(40).optional(),
  startDate: leaves.date.optional(),
  startTime: leaves.time.optional(),
  endDate: leaves.date.optional(),
  endTime: leaves.time.optional(),
  zone: z.enum(['Africa/Casablanca', 'Europe/Paris', 'Europe/Madrid', 'Europe/Lisbon', 'UTC']),
});

export const organisationRelation = z.strictObject({
  kind: z.enum(['finance', 'met en œuvre', 'échange souhaité', 'coopère', 'expérience étudiée', 'invité']),
  planParagraph: z.string().regex(/^(en-tête|[1-3](\.[1-7])?)$/u),
});

export const pressKeyFact = z.strictObject({
  text: z.string().max(300),
  planParagraph: z
    .string()
    .regex(/^(en-tête|[1-3](\.[1-7])?)$/u)
    .optional(),
});

export const pressPhoto = z.strictObject({
  file: leaves.image,
  decorative: z.boolean(),
  alternativeFr: z.string().max(250).optional(),
  captionFr: z.string().max(250).optional(),
  alternativeAr: z.string().max(250).optional(),
  captionAr: z.string().max(250).optional(),
  alternativeEn: z.string().max(250).optional(),
  captionEn: z.string().max(250).optional(),
});

export const pressQuote = z.strictObject({
  text: z.string().max(600),
  author: z.string().max(120),
  role: z.string().max(160),
});

export const sharedContact = z.strictObject({
  confirmation: z.enum(['à confirmer', 'confirmé']),
  name: z.string().max(120).optional(),
  email: z.email().optional(),
  phone: z.string().max(40).optional(),
});

export const sharedCorrection = z.strictObject({ correctedOn: leaves.datetime, text: z.string().max(600) });

export const sharedDocument = z.strictObject({
  title: z.string().max(160),
  language: z.enum(['fr', 'ar', 'en', 'autre']),
  file: leaves.file.optional(),
  url: z.string().max(500).optional(),
});

export const sharedImage = z.strictObject({
  file: leaves.image,
  alternative: z.string().max(250).optional(),
  decorative: z.boolean(),
  caption: z.string().max(250).optional(),
});

export const sharedPlace = z.strictObject({
  confirmation: z.enum(['à confirmer', 'confirmé']),
  name: z.string().max(160).optional(),
  address: z.string().max(300).optional(),
});

export const siteAlert = z.strictObject({
  level: z.enum(['information', 'attention', 'urgence']),
  endDate: leaves.date,
  text: z.string().max(300).optional(),
  linkLabel: z.string().max(80).optional(),
  linkUrl: z.string().max(500).optional(),
});

export const siteFeaturedEntry = z.strictObject({
  article: leaves.reference.optional(),
  pressRelease: leaves.reference.optional(),
  event: leaves.reference.optional(),
  action: leaves.reference.optional(),
  city: leaves.reference.optional(),
});

export const siteHome = z.strictObject({
  citiesTitle: z.string().max(60),
  citiesText: z.string().max(240),
  publicTitle: z.string().max(60),
  publicText: z.string().max(240),
  pressTitle: z.string().max(60),
  pressText: z.string().max(240),
  planText: z.string().max(300),
  aboutText: z.string().max(300),
});

export const siteLicence = z.strictObject({
  confirmation: z.enum(['à confirmer', 'confirmé']),
  name: z.string().max(160).optional(),
  url: z.string().max(500).optional(),
});

export const siteMenuEntry = z.strictObject({
  section: z
    .enum([
      'plan d’action',
      'villes',
      'événements',
      'actualités',
      'presse',
      'thèmes',
      'organisations',
      'recherche',
      's’abonner',
      'données ouvertes',
    ])
    .optional(),
  page: leaves.reference.optional(),
});

export const siteSocialLink = z.strictObject({
  network: z.enum(['Facebook', 'Instagram', 'YouTube', 'LinkedIn', 'X']),
  confirmation: z.enum(['à confirmer', 'confirmé']),
  url: z.string().max(500).optional(),
});
