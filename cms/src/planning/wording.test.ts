import { describe, expect, it } from 'vitest';
import type { PlanRow } from './table';
import { changeLine, clockRefusal, refusals, stateLine, underEmbargo } from './wording';

const row: PlanRow = {
  id: 1,
  at: '2027-01-05T10:00:00.000Z',
  type: 'api::press-release.press-release',
  document_id: 'communique',
  languages: 'ar,fr',
  operation: 'publish',
  embargo: 1,
  state: 'planned',
  reason: null,
  title: 'Un communiqué',
  planned_at: '2026-12-01T09:00:00.000Z',
  planned_by: 'Amina Berrada',
  ended_at: null,
  ended_by: null,
};
const before = new Date('2027-01-05T09:00:00Z');
const after = new Date('2027-01-05T10:00:07Z');

describe('what the officer reads of planning', () => {
  it('says until when a press release is under embargo, and what to do', () => {
    expect(underEmbargo(new Date(row.at))).toBe(
      'Sous embargo jusqu’au mardi 5\u00a0janvier 2027 à\u00a010:00\u00a0: levez d’abord l’embargo.',
    );
  });

  it('says what is to be done, in which languages', () => {
    expect(changeLine(row)).toBe('Publication en français et en arabe, sous embargo');
    expect(changeLine({ ...row, operation: 'unpublish', languages: 'en', embargo: 0 })).toBe(
      'Retrait du site en anglais',
    );
  });

  it('says what became of it, and who asked', () => {
    expect(stateLine(row, before)).toBe('Prévu par Amina Berrada.');
    expect(stateLine(row, after)).toMatch(/^En retard\u00a0: le CMS réessaie/);
    const ended = { ...row, ended_at: row.at };
    expect(stateLine({ ...ended, state: 'done' }, after)).toMatch(/^Fait le mardi 5\u00a0janvier 2027 à\u00a010:00/);
    expect(stateLine({ ...ended, state: 'refused', reason: '« Texte » manque.' }, after)).toContain(
      '« Texte » manque.',
    );
    expect(stateLine({ ...ended, state: 'refused', reason: refusals.gone }, after)).toMatch(
      /La fiche n’existe plus\.$/,
    );
    expect(stateLine({ ...ended, state: 'cancelled', ended_by: 'Ali' }, after)).toMatch(/par Ali\.$/);
  });

  it('says why a time of a night in which clocks change cannot be chosen', () => {
    expect(clockRefusal('skipped', '02:30')).toContain('02:30 n’existe pas');
    expect(clockRefusal('repeated', '02:30')).toContain('02:30 est là deux fois');
  });
});
