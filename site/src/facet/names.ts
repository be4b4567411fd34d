import type { Facet, Language } from 'shared/languages';
import { compareCodes, compareIn } from '../content/order.ts';
import type { Store } from '../content/store.ts';
import { kinds, slugOfKind } from '../event/kind.ts';
import { formatMonth } from '../i18n/date.ts';
import { wordsIn } from '../i18n/words.ts';

/** How the value of a facet stands in an address, and how a reader says it. */
type Named = { readonly slug: string; readonly label: string };

type Compare = (a: Valued, b: Valued) => number;
type Valued = { readonly value: string; readonly label: string };

/** What the value of a facet is called; nothing where no city, theme or kind has it. */
export function nameOf(facet: Facet, value: string, language: Language, content: Store): Named | undefined {
  if (facet === 'year') return { slug: value, label: value };
  if (facet === 'month') return { slug: value, label: formatMonth(value, language) };
  if (facet === 'kind') {
    const kind = kinds.find((name) => name === value);
    return kind && { slug: slugOfKind(kind, language), label: wordsIn(language)(`event.kind.${kind}`) };
  }
  const entry = content.find(facet, language, value);
  return entry && { slug: entry.slug, label: entry.name };
}

/** The value to which `nameOf` gives this slug. */
export function valueAt(facet: Facet, slug: string, language: Language, content: Store): string | undefined {
  if (facet === 'year' || facet === 'month') return slug;
  if (facet === 'kind') return kinds.find((kind) => slugOfKind(kind, language) === slug);
  return content.get(facet, language, slug)?.id;
}

/** The order of a facet's values: kinds as in the CMS, months and years in time, cities and themes by name. */
export function orderOf(facet: Facet, language: Language): Compare {
  return orders[facet]?.(language) ?? ((a, b) => compareCodes(a.value, b.value));
}

const orders: Partial<Record<Facet, (language: Language) => Compare>> = {
  kind: () => (a, b) => kinds.findIndex((kind) => kind === a.value) - kinds.findIndex((kind) => kind === b.value),
  city: byLabel,
  theme: byLabel,
};

function byLabel(language: Language): Compare {
  const compare = compareIn(language);
  return (a, b) => compare(a.label, b.label) || compareCodes(a.value, b.value);
}
