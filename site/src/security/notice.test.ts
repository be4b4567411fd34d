import { describe, expect, it } from 'vitest';
import { securityContacts, securityNotice } from './notice.ts';

const address = 'https://reseau.example/.well-known/security.txt';

describe('whom to tell of a weakness', () => {
  it('is nobody where none is named', () => {
    for (const none of [undefined, '', ' , ']) expect(securityContacts(none)).toEqual([]);
  });

  it('is in the order of the list', () => {
    const listed = 'mailto:securite@reseau.example, https://reseau.example/fr/signaler/';
    expect(securityContacts(listed)).toEqual(['mailto:securite@reseau.example', 'https://reseau.example/fr/signaler/']);
  });

  it.each(['securite@reseau.example', 'http://reseau.example/', 'mailto:personne', 'mailto:a@b.c\nContact: x'])(
    'is refused by name where it is no address: %j',
    (contact) => {
      expect(() => securityContacts(contact)).toThrow('SECURITY_CONTACT contient');
    },
  );
});

describe('the notice', () => {
  const notice = (today: string): string => securityNotice(['mailto:a@b.example'], address, today);

  it('has a line a field, each field that must stand once', () => {
    expect(notice('2026-11-23')).toBe(
      `Contact: mailto:a@b.example\nExpires: 2027-10-01T00:00:00Z\nPreferred-Languages: fr, ar, en\nCanonical: ${address}\n`,
    );
  });

  it('holds for more than nine months and less than a year from any day, and is the same all month', () => {
    for (const today of ['2026-01-01', '2026-01-31', '2028-02-29', '2026-12-31']) {
      const ends = Date.parse(/Expires: (.*)/.exec(notice(today))?.[1] ?? '');
      const days = (ends - Date.parse(today)) / 86_400_000;
      expect(days).toBeGreaterThan(270);
      expect(days).toBeLessThan(365);
    }
    expect(notice('2026-11-01')).toBe(notice('2026-11-30'));
  });
});
