import { describe, expect, test } from 'vitest';
import type { Receipt } from 'shared/publication';
import {
  delay,
  isRunning,
  publicationLine,
  publisherLine,
  releaseName,
  remedyFor,
  subject,
  type Told,
} from './wording';

const now = new Date('2026-11-26T11:00:00.000Z');

const receipt: Receipt = {
  request: 1,
  outcome: 'online',
  at: '2026-11-26T10:42:07.000Z',
  changed: 3,
  pages: [],
  problems: [],
};
const asked: Told = {
  at: '2026-11-26T10:42:06.600Z',
  kind: 'entry',
  change: 'published',
  languages: ['fr', 'ar'],
  receipt,
};
const line = (told: Partial<Told>, given?: Partial<Receipt>) =>
  publicationLine({ ...asked, receipt: { ...receipt, ...given }, ...told }, now);

describe('what became of a request', () => {
  test('is told by Morocco’s clock, with languages, addresses and the time from click to reader', () => {
    expect(line({})).toBe('En ligne à\u00a010:42:07 · fr, ar · 3\u00a0adresses · 0,4\u00a0s');
    expect(line({}, { at: '2026-11-26T10:43:11.600Z', changed: 1 })).toContain(
      ' · 1\u00a0adresse · 1\u00a0min 5\u00a0s',
    );
    expect(line({}, { at: '2026-11-26T10:43:06.400Z' })).toContain(' · 1\u00a0min 0\u00a0s');
    expect(line({}, { changed: 0 })).toContain(' · aucune adresse changée · ');
  });

  test('takes no less than nothing when the publisher’s clock is behind', () => {
    expect(line({}, { at: '2026-11-26T10:42:05.000Z' })).toMatch(/ · 0\u00a0s$/);
  });

  test('names the day when it is another one', () => {
    expect(line({}, { at: '2026-11-25T23:59:59.000Z' })).toMatch(/^En ligne le 25\u00a0novembre à\u00a023:59:59/);
  });

  test('says what was done: a withdrawal is not « en ligne »', () => {
    expect(line({ change: 'deleted', languages: ['fr'] })).toMatch(/^Retiré du site à\u00a010:42:07 · fr · /);
    expect(line({ kind: 'media', change: null, languages: [] })).toMatch(/^Mis à jour à\u00a010:42:07 · 3/);
    expect(line({ kind: 'rollback', change: null, languages: [] })).toMatch(/^Version remise en ligne à/);
  });

  test('is no more than handed over where a host of static sites uploads it', () => {
    expect(line({}, { handedOver: true })).toBe(
      'Remis à l’hébergeur à\u00a010:42:07 · fr, ar · 3\u00a0adresses · 0,4\u00a0s',
    );
    expect(line({ change: 'unpublished' }, { handedOver: true })).toMatch(/^Retrait remis à l’hébergeur à\u00a010:42/);
    expect(line({ kind: 'media', change: null, languages: [] }, { handedOver: true })).toMatch(
      /^Remis à l’hébergeur à/,
    );
  });

  test('is not over while there is no receipt, or one of a failure', () => {
    expect(line({ receipt: undefined })).toBe('Mise en ligne en cours…');
    expect(line({ receipt: undefined, change: 'unpublished' })).toBe('Retrait du site en cours…');
    expect(line({}, { outcome: 'refused' })).toBe('Pas encore en ligne · fr, ar (essai à\u00a010:42:07)\u00a0:');
    expect(line({ change: 'unpublished' }, { outcome: 'failed' })).toMatch(/^Pas encore retiré du site/);
  });
});

test('a request that is not online is told with what to do about it', () => {
  expect(remedyFor(asked, 'online')).toBeUndefined();
  expect(remedyFor(asked, 'failed')).toMatch(/^La demande reste ouverte\u00a0: un nouvel essai suivra/);
  expect(remedyFor(asked, 'refused')).toMatch(/^Corrigez la fiche/);
  expect(remedyFor({ kind: 'everything' }, 'refused')).toBeUndefined();
});

describe('the publisher', () => {
  const heard = '2026-11-26T10:42:07.000Z';

  test('is told in a few words, and says since when it is silent', () => {
    expect(publisherLine({ state: 'waiting', heard }, now)).toBe('prêt');
    expect(publisherLine({ state: 'building', heard }, now)).toBe('publie');
    expect(publisherLine({ state: 'absent' }, now)).toBe('jamais démarré');
    expect(publisherLine({ state: 'on-demand', heard }, now)).toBe('à la demande, la dernière fois à\u00a010:42');
    expect(publisherLine({ state: 'silent', heard }, now)).toBe('arrêté depuis 10:42');
    expect(publisherLine({ state: 'stopped', heard: '2026-11-25T10:42:07.000Z' }, now)).toBe(
      'arrêté depuis le 25\u00a0novembre à\u00a010:42',
    );
  });

  test('runs unless it was never heard, has ended, is silent, or is run on demand', () => {
    for (const state of ['starting', 'waiting', 'building'] as const)
      expect(isRunning({ state, heard }), state).toBe(true);
    for (const state of ['stopped', 'silent', 'on-demand'] as const)
      expect(isRunning({ state, heard }), state).toBe(false);
    expect(isRunning({ state: 'absent' })).toBe(false);
  });

  test('is the reason of a delay only when it does not run', () => {
    expect(delay({ state: 'building', heard }, now)).toBeUndefined();
    expect(delay({ state: 'absent' }, now)).toMatch(/^Le service de mise en ligne n’a jamais démarré\u00a0: /);
    expect(delay({ state: 'silent', heard }, now)).toMatch(
      /^Le service de mise en ligne est arrêté depuis 10:42\u00a0: /,
    );
    expect(delay({ state: 'on-demand', heard }, now)).toBe(
      'La mise en ligne se fait à la demande (publish:site)\u00a0: la prochaine exécution prendra ce qui attend.',
    );
  });
});

test('a request is called by what it is about', () => {
  const about = { title: null, release: null };
  expect(subject({ ...about, kind: 'entry', title: 'Colloque de Meknès' })).toBe('Colloque de Meknès');
  expect(subject({ ...about, kind: 'media', title: 'vue.jpg' })).toBe('Fichier «\u202fvue.jpg\u202f»');
  expect(subject({ ...about, kind: 'everything' })).toBe('Tout le site');
});

test('a version is called by when it went online', () => {
  expect(releaseName('2026-11-26T10:42:07.000Z', now)).toBe('Version publiée à\u00a010:42:07');
});
