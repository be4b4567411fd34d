/**
 * The score that Mozilla's HTTP Observatory would give, by its documented modifiers (developer.mozilla.org/en-US/observatory/
 * docs/tests_and_scoring, as of 2025): 100, less what is missing; bonuses only from 90 on; 100 and more is A+. What depends on
 * lists elsewhere (HSTS preloading) and on a public certificate counts for nothing here.
 */
import { parse } from 'node-html-parser';
import type { Answer } from './ask.ts';

export type Scan = {
  /** The page at the site's root, over TLS, and what plain HTTP answers there. */
  readonly page: Answer;
  readonly plain: { readonly status: number; readonly location: string | null };
  readonly host: string;
};

/** Each test's modifier, by its name in the documentation. */
export function modifiersOf({ page, plain, host }: Scan): Readonly<Record<string, number>> {
  const { headers } = page;
  const header = (name: string): string | undefined => {
    const value = headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
  const policy = policyOf(header('content-security-policy'));
  return {
    cookies: headers['set-cookie'] === undefined ? 0 : -40,
    'cross-origin-resource-sharing': header('access-control-allow-origin') === undefined ? 0 : -50,
    'content-security-policy': policyModifier(policy),
    'strict-transport-security': hstsModifier(header('strict-transport-security')),
    redirection: plain.status === 301 && plain.location?.startsWith(`https://${host}`) ? 0 : -20,
    'referrer-policy': referrerModifier(header('referrer-policy')),
    'subresource-integrity': integrityModifier(page.body.toString(), host),
    'x-content-type-options': header('x-content-type-options') === 'nosniff' ? 0 : -5,
    'x-frame-options': frameModifier(policy, header('x-frame-options')),
    'cross-origin-resource-policy': corpModifier(header('cross-origin-resource-policy')),
  };
}

/** The score: penalties first, bonuses where 90 is left. */
export function scoreOf(scan: Scan): number {
  const modifiers = Object.values(modifiersOf(scan));
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  const base = Math.max(0, 100 + sum(modifiers.filter((one) => one < 0)));
  return base < 90 ? base : base + sum(modifiers.filter((one) => one > 0));
}

type Policy = ReadonlyMap<string, readonly string[]>;

function policyOf(text: string | undefined): Policy | undefined {
  if (text === undefined) return undefined;
  const parts = text.split(';').map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name = '', ...sources]) => [name.toLowerCase(), sources]));
}

const broad = /^(?:\*|https?:|data:|blob:|ftp:)$/;

function policyModifier(policy: Policy | undefined): number {
  if (policy === undefined || policy.size === 0) return -25;
  const sources = (name: string): readonly string[] => policy.get(name) ?? policy.get('default-src') ?? ['*'];
  const isUnsafe = (name: string): boolean => sources(name).some((one) => one === "'unsafe-inline'" || broad.test(one));
  if (isUnsafe('script-src') || isUnsafe('object-src')) return -20;
  if ([...policy.values()].flat().some((one) => one.startsWith('http:'))) return -20;
  if (sources('script-src').includes("'unsafe-eval'")) return -10;
  if (isUnsafe('style-src')) return 0;
  return policy.get('default-src')?.join() === "'none'" ? 10 : 5;
}

function hstsModifier(text: string | undefined): number {
  const seconds = /^max-age=(\d+)(?:;|$)/.exec(text ?? '')?.[1];
  if (seconds === undefined) return -20;
  return Number(seconds) >= 15_768_000 ? 0 : -10;
}

function referrerModifier(text: string | undefined): number {
  if (text === undefined) return 0;
  const isPrivate = /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(text);
  return isPrivate ? 5 : -5;
}

function integrityModifier(html: string, host: string): number {
  const scripts = parse(html).querySelectorAll('script[src]');
  const addresses = scripts.map((script) => new URL(script.getAttribute('src') ?? '', `https://${host}/`));
  if (addresses.every((address) => address.host === host && address.protocol === 'https:')) return 0;
  return addresses.every(({ protocol }) => protocol === 'https:') ? -5 : -50;
}

function frameModifier(policy: Policy | undefined, text: string | undefined): number {
  if (policy?.has('frame-ancestors') === true) return 5;
  return /^(?:deny|sameorigin)$/i.test(text ?? '') ? 0 : -20;
}

function corpModifier(text: string | undefined): number {
  if (text === undefined || text === 'same-origin' || text === 'same-site') return 0;
  return -20;
}
