import { Field, Flex, Link, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { NavLink, useSearchParams } from 'react-router-dom';

/** What stands for no choice: a select has no empty value. */
const every = 'tout';

/** What narrows a list stands in its address, so that it can be sent to somebody. */
export function useNarrowing() {
  const [query, setQuery] = useSearchParams();
  /** The query with something else in place; what is not said goes, and one begins at the first page. */
  const queryWith = (changes: Readonly<Record<string, string | undefined>>): string => {
    const next = new URLSearchParams(query);
    next.delete('page');
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) next.delete(name);
      else next.set(name, value);
    }
    return `?${next.toString()}`;
  };
  return {
    search: query.size === 0 ? '' : `?${query.toString()}`,
    chosen: (name: string): string | undefined => query.get(name) ?? undefined,
    choose: (name: string, value: string | undefined) => setQuery(queryWith({ [name]: value })),
    queryWith,
  };
}

type Options = readonly { readonly value: string; readonly name: string }[];
type ChoiceProps = {
  label: string;
  all: string;
  options: Options;
  chosen: string | undefined;
  choose: (value: string | undefined) => void;
};

/** A choice by which a list is narrowed, or not. */
export function Choice({ label, all, options, chosen, choose }: ChoiceProps) {
  return (
    <Field.Root width="20rem" maxWidth="100%">
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={chosen ?? every} onChange={(value) => choose(value === every ? undefined : String(value))}>
        <SingleSelectOption value={every}>{all}</SingleSelectOption>
        {options.map(({ value, name }) => (
          <SingleSelectOption key={value} value={value}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

type PagesProps = { page: number; pages: number; queryOf: (page: number) => string };

/** The ways to the other pages of a list. */
export function Pages({ page, pages, queryOf }: PagesProps) {
  if (pages <= 1) return null;
  return (
    <Flex tag="nav" aria-label="Pages" gap={5} alignItems="center" wrap="wrap" paddingTop={6}>
      {page > 1 && (
        <Link tag={NavLink} to={queryOf(page - 1)}>
          Page précédente
        </Link>
      )}
      <Typography>
        Page {page} sur {pages}
      </Typography>
      {page < pages && (
        <Link tag={NavLink} to={queryOf(page + 1)}>
          Page suivante
        </Link>
      )}
    </Flex>
  );
}
