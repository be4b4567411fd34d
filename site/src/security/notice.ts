import { addMonths, formatISO, parseISO, startOfMonth } from 'date-fns';
import { languageCodes } from 'shared/languages';

/** Where whoever finds a weakness looks for whom to tell (RFC 9116, 3). */
export const securityPath = '/.well-known/security.txt';

/** For how many months a notice holds, from the start of its month: less than a year is recommended (RFC 9116, 2.5.5). */
const validMonths = 11;

/**
 * Whom to tell of a weakness, by preference, from a list that commas separate; nobody where there is none. Throws where one is
 * no address of mail, the Web or a telephone (RFC 9116, 2.5.3).
 */
export function securityContacts(listed: string | undefined): readonly string[] {
  const contacts = (listed ?? '').split(',').map((contact) => contact.trim());
  const named = contacts.filter((contact) => contact !== '');
  for (const contact of named) {
    if (/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+?[\d-]+)$/.test(contact)) continue;
    throw new Error(
      `SECURITY_CONTACT contient «\u00a0${contact}\u00a0»\u00a0: donnez une adresse qui commence par mailto:, https:// ou tel:.`,
    );
  }
  return named;
}

/**
 * The notice (RFC 9116): whom to tell, where the notice stands, in which languages one may write, and until when it holds.
 * The same for all days of a month, so that a day that changes nothing changes no file.
 * @param today `2026-11-23`
 */
export function securityNotice(contacts: readonly string[], address: string, today: string): string {
  const ends = formatISO(addMonths(startOfMonth(parseISO(today)), validMonths), { representation: 'date' });
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${ends}T00:00:00Z`,
    `Preferred-Languages: ${languageCodes.join(', ')}`,
    `Canonical: ${address}`,
    '',
  ].join('\n');
}
