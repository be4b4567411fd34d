import {
  formerAddress,
  isSafeAddress,
  siteTarget,
  type FormerAddress,
  type FormerAddresses,
} from 'shared/former-address';
import { isLanguage, sourceLanguage, type AddressedType } from 'shared/languages';
import { pathFor } from 'shared/paths';
import { slugProblem } from 'shared/slug';
import { addressAt } from './address.ts';
import type { Document } from './document.ts';
import { titleOf, type Finding } from './report.ts';
import type { RawAddress } from './source.ts';

/** What stands at an address, as `addressAt` writes it, of the content as it is now. */
type Standing = {
  /** Another entry of the site stands there. */
  readonly takenByOther: (address: string) => boolean;
  /** An entry stands there, or did. */
  readonly leads: (address: string) => boolean;
};

const remedy =
  'Rien n’est à faire si cette ancienne adresse ne sert plus\u00a0; sinon, prévenez la personne qui s’occupe du site.';

/** A document with those of its former addresses that may be believed, and a finding for each of the others. */
export function withFormer(document: Document, raws: readonly RawAddress[] = []): Document {
  if (raws.length === 0) return document;
  const former: FormerAddress[] = [];
  const findings: Finding[] = [];
  for (const { value } of raws) {
    const parsed = formerAddress.safeParse(value);
    if (parsed.success && isFit(parsed.data)) former.push(parsed.data);
    else
      findings.push(
        finding(
          document,
          languageOf(value),
          `l’ancienne adresse «\u00a0${String(value['slug'])}\u00a0» est illisible et ne mène nulle part`,
        ),
      );
  }
  return { ...document, former, findings: [...document.findings, ...findings] };
}

/** What is said of a former address whose type the site does not know: its line in the table `former_addresses` is of no use. */
export function ofUnknownType({ type, id, value }: RawAddress): string {
  return `Laissé de côté : l’ancienne adresse « ${String(value['slug'])} » (${languageOf(value)}) de « ${id} » est d’un type que le site ne connaît pas, « ${type} ». ${remedy}`;
}

/** The language whose readers are concerned, as far as it can be read. */
function languageOf({ language }: RawAddress['value']): FormerAddress['language'] {
  return typeof language === 'string' && isLanguage(language) ? language : sourceLanguage;
}

function isFit(address: FormerAddress): boolean {
  if (slugProblem(address.slug) !== undefined) return false;
  return address.kind !== 'moved' || siteTarget(address.target) !== undefined || isSafeAddress(address.target);
}

/** The former addresses of a document, where it has any. */
export function formerOf(document: Document | undefined): readonly FormerAddresses[] {
  if (document === undefined || document.former.length === 0) return [];
  return [{ type: document.type, id: document.id, addresses: document.former }];
}

/** Which former addresses of a document lead nowhere among the content as it is now, and why. */
export function formerFindings(document: Document | undefined, { takenByOther, leads }: Standing): readonly Finding[] {
  if (document === undefined) return [];
  const type = document.type as AddressedType;
  return document.former.flatMap((address) => {
    const { language, slug } = address;
    const path = pathFor(type, language, slug);
    if (takenByOther(addressAt(type, language, slug)))
      return [finding(document, language, `une autre page est en ligne à son ancienne adresse ${path}`)];
    const page = address.kind === 'moved' ? siteTarget(address.target) : undefined;
    if (page?.entry === undefined) return [];
    if (leads(addressAt(page.entry.type, page.entry.language, page.entry.slug))) return [];
    return [
      finding(document, language, `son ancienne adresse ${path} mène à ${page.path}, où aucune page n’est en ligne`),
    ];
  });
}

function finding({ type, id, entries }: Document, language: FormerAddress['language'], problem: string): Finding {
  const named = entries.find((entry) => entry.language === language) ?? entries[0];
  return { effect: 'mended', type, id, language, title: named === undefined ? id : titleOf(named), problem, remedy };
}
