import type { AddressedType } from 'shared/languages';

/** The sections of the menu, in its order. */
export const menuSections = ['action', 'city', 'event', 'article', 'press-release'] as const satisfies AddressedType[];

/** The sections that the foot of a page leads to beside those of the menu. */
export const otherSections = ['theme', 'organisation'] as const satisfies AddressedType[];
