import { describe, expect, it } from 'vitest';
import { dayOf, lateMoment, momentOf } from './french-clock';

describe('an instant in French', () => {
  it('is told as Morocco’s clocks show it, whatever those of the machine show', () => {
    expect(momentOf(new Date('2027-01-05T10:00:00Z'))).toBe('mardi 5\u00a0janvier 2027 à\u00a010:00');
    expect(momentOf(new Date('2026-06-30T23:30:00Z'))).toBe('mercredi 1er\u00a0juillet 2026 à\u00a000:30');
    expect(dayOf(new Date('2027-03-11T12:00:00Z'))).toBe('jeudi 11\u00a0mars 2027');
  });

  it('names its day where that is another one than today', () => {
    const now = new Date('2026-12-01T11:00:00Z');
    expect(lateMoment(new Date('2026-12-01T10:42:07Z'), now, 'seconds')).toBe('à\u00a010:42:07');
    expect(lateMoment(new Date('2026-11-30T10:42:07Z'), now, 'minutes')).toBe('le 30\u00a0novembre à\u00a010:42');
    expect(lateMoment(new Date('2026-12-01T10:42:07Z'), new Date('2026-12-02T11:00:00Z'), 'minutes')).toBe(
      'le 1er\u00a0décembre à\u00a010:42',
    );
  });
});
