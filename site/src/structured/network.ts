import type { Organization, Place } from 'schema-dts';
import type { Site } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { homePath } from 'shared/paths';
import type { Address } from '../content/address.ts';

type Reference = {
  readonly '@type': 'Organization';
  readonly '@id': string;
  readonly name: string;
  readonly url: string;
};

/** The network as other things name it: publisher, organizer. It is one and the same in every language. */
export function networkIn({ language, name }: { language: Language; name: string }, address: Address): Reference {
  return { '@type': 'Organization', '@id': address('/#network'), name, url: address(homePath(language)) };
}

/** The network itself (schema.org/Organization): its name, and of its seat and its contacts only what is confirmed. */
export function networkOf(site: Site, address: Address): Organization {
  const { seat, contact, socialLinks } = site;
  const location: Place | undefined =
    seat?.confirmation === 'confirmé' && seat.name !== undefined
      ? { '@type': 'Place', name: seat.name, ...(seat.address === undefined ? {} : { address: seat.address }) }
      : undefined;
  const elsewhere = socialLinks.flatMap(({ confirmation, url }) =>
    confirmation === 'confirmé' && url !== undefined ? [url] : [],
  );
  const confirmed = contact.confirmation === 'confirmé' ? contact : undefined;
  return {
    ...networkIn(site, address),
    description: site.tagline,
    ...(location === undefined ? {} : { location }),
    ...(confirmed?.email === undefined ? {} : { email: confirmed.email }),
    ...(confirmed?.phone === undefined ? {} : { telephone: confirmed.phone }),
    ...(elsewhere.length === 0 ? {} : { sameAs: elsewhere }),
  };
}
