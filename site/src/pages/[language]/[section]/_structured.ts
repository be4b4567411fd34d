import type { Thing } from 'schema-dts';
import type { Entries } from 'shared/generated/index';
import { languageCodes, type AddressedType } from 'shared/languages';
import { newsOf } from '../../../article/structured.ts';
import { namesOf } from '../../../city/selection.ts';
import { cityOf } from '../../../city/structured.ts';
import type { Address } from '../../../content/address.ts';
import { content } from '../../../content/index.ts';
import { eventOf } from '../../../event/structured.ts';
import { networkOf } from '../../../structured/network.ts';

/** What search engines are told of an entry; nothing of one that schema.org has no word for, or that is not confirmed. */
export function structuredOf(entry: Entries[AddressedType], address: Address): readonly Thing[] {
  const { language } = entry;
  const site = content.site(language);
  switch (entry.type) {
    case 'article':
    case 'press-release':
      return [newsOf(entry, site, address)];
    case 'city':
      return [cityOf(entry, namesOf({ name: entry.name, language }, namesIn(entry.id), entry.alternateNames), address)];
    case 'event': {
      const city = entry.city === undefined ? undefined : content.find('city', language, entry.city);
      const event = eventOf(entry, city, site, address);
      return event === undefined ? [] : [event];
    }
    case 'page':
      return entry.kind === 'présentation' ? [networkOf(site, address)] : [];
    default:
      return [];
  }
}

function namesIn(id: string): { name: string }[] {
  return languageCodes.flatMap((code) => content.find('city', code, id) ?? []);
}
