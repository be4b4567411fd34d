import { schemas, type PressRelease } from 'shared/generated/index';
import { html } from 'shared/leaves';
import type { Sender } from './text.ts';

/** For tests: a release that is plainly fictitious. */
export function exampleRelease(extra: Readonly<Record<string, unknown>> = {}): PressRelease {
  return schemas['press-release'].parse({
    ...{ type: 'press-release', id: 'fiction', language: 'fr', translations: { fr: 'fiction' }, slug: 'fiction' },
    ...{ kind: 'communiqué', title: 'Fiction', summary: 'Un résumé fictif.', body: '<p>Texte fictif.</p>' },
    ...{
      keyFacts: [],
      corrections: [],
      quotes: [],
      photos: [],
      contacts: [],
      themes: [],
      cities: [],
      actions: [],
      documents: [],
    },
    ...{ translationStatus: 'originale', ...extra },
  });
}

/** For tests: a network that is plainly fictitious and has no contact. */
export const exampleSender: Sender = {
  name: 'Réseau fictif',
  fundingNotice: 'Financement fictif.',
  boilerplate: html.parse('<p>Le réseau est fictif.</p>'),
  pressContact: { confirmation: 'à confirmer' },
  contentLicence: { confirmation: 'à confirmer' },
};

const rights = { credit: 'Crédit fictif', licence: 'Licence fictive' };

/** For tests: a photograph that is described in French. */
export const examplePhoto = {
  file: { file: 'aaaa.jpg', mime: 'image/jpeg', bytes: 1000, width: 1400, height: 900, copies: [], ...rights },
  decorative: false,
  alternativeFr: 'Un aplat (fiction)',
};
