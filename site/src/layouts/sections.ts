import type { AddressedType, GeneratedPage } from 'shared/languages';

/** The sections of the menu where the CMS orders none, in this order. */
export const menuSections = ['action', 'city', 'event', 'article', 'press-release'] as const satisfies AddressedType[];

/** The sections that the foot of a page leads to beside these. */
export const otherSections = ['theme', 'organisation'] as const satisfies AddressedType[];

/** The generated pages that the foot of a page leads to; the search stands at its head. */
export const toolPages = ['subscribe', 'data', 'booklet', 'site-map', 'a-z'] as const satisfies GeneratedPage[];
