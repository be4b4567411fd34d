import type { AddressedType, GeneratedPage } from 'shared/languages';

/** The sections of the menu where the CMS orders none, in this order. */
export const menuSections = ['action', 'city', 'event', 'article', 'press-release'] as const satisfies AddressedType[];

type OtherSection = Exclude<AddressedType, (typeof menuSections)[number] | 'page'>;
/** Every other type: one that were forgotten here would be missing from foot, site map and search without a word. */
const others: Readonly<Record<OtherSection, true>> = { theme: true, organisation: true };

/** The sections that the foot of a page leads to beside these. */
export const otherSections = Object.keys(others) as readonly OtherSection[];

/** The generated pages that the foot of a page leads to; the search stands at its head. */
export const toolPages = ['subscribe', 'data', 'booklet', 'site-map', 'a-z'] as const satisfies GeneratedPage[];
