/** Fewest characters of a secret: 32 of hexadecimal hold the 128 bits that nobody tries out (OWASP ASVS 5, V11.5.1). */
export const shortestSecret = 32;
/** Fewest different characters. Of hexadecimal digits drawn at random, 32 show fewer once in twenty million times. */
const fewestCharacters = 8;

/** How a secret of one's own is drawn, on any machine. */
export const drawSecret = 'openssl rand -base64 32';

/** Long enough, each of them, that none comes up by chance in a random value. */
const example =
  /change.?me|to.?be.?modified|ex[ae]mple|placeholder|replace.?(me|this)|pass.?word|mot.?de.?passe|(your|votre|my|mon).?secret|12345678|abcdefgh|azertyui|qwertyui/i;
const repeated = /^(.+?)\1+$/s;

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

function weakness(name: string, value: string): string | undefined {
  if (example.test(value) || letters(value).includes(letters(name))) return 'valeur d’exemple';
  if (value.length < shortestSecret) return `moins de ${String(shortestSecret)} signes`;
  if (repeated.test(value) || new Set(value).size < fewestCharacters) return 'valeur qui se répète';
  return undefined;
}

/** The secrets that a name holds: Strapi takes several keys, between commas. */
const valuesOf = (value: string | undefined): string[] => (value ?? '').split(',').map((part) => part.trim());

/**
 * Says in one French line which secrets are weak: short, an example, the same thing over and over, or the same under two
 * names. Never a value: the line goes to a log. Nothing where all are strong; a name without a value is not looked at.
 */
export function weakSecrets(
  environment: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): string | undefined {
  const holders = new Map<string, string[]>();
  const problems: string[] = [];
  for (const name of names.filter((known) => environment[known])) {
    const values = valuesOf(environment[name]);
    const weak = values.map((value) => weakness(name, value)).find((problem) => problem !== undefined);
    if (weak !== undefined) problems.push(`${name}, ${weak}`);
    for (const value of values) holders.set(value, [...(holders.get(value) ?? []), name]);
  }
  for (const same of new Set([...holders.values()].filter((held) => held.length > 1).map((held) => held.join(' = ')))) {
    problems.push(`${same}, deux fois la même valeur`);
  }
  if (problems.length === 0) return undefined;
  return `En production, un secret se tire au hasard, un pour chaque nom. À remplacer dans .env\u00a0: ${problems.join('\u00a0; ')}. Chaque valeur vient de «\u00a0${drawSecret}\u00a0».`;
}
