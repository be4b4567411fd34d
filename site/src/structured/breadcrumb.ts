import type { BreadcrumbList } from 'schema-dts';
import type { Address } from '../content/address.ts';

/** The way from the home page to a page (schema.org/BreadcrumbList), its steps counted from 1. */
export function breadcrumbOf(steps: readonly { label: string; path: string }[], address: Address): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: address(path),
    })),
  };
}
