import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Board, BoardState, Count } from '../../translation/translation-reply';

const one = new Intl.PluralRules('fr');

/** How many there are, « 2 absentes »; what is said of one and of several. */
const called: readonly [BoardState, string, string][] = [
  ['stale', 'en retard', 'en retard'],
  ['absent', 'absente', 'absentes'],
  ['current', 'à jour', 'à jour'],
  ['working', 'traduction de travail', 'traductions de travail'],
  ['validated', 'traduction validée', 'traductions validées'],
];

type Given = { queryWith: (changes: Readonly<Record<string, string>>) => string };

function OfLanguage({ count, queryWith }: Given & { count: Count }) {
  return (
    <Flex tag="li" gap={4} wrap="wrap" alignItems="baseline">
      <Typography fontWeight="bold" style={{ textTransform: 'capitalize' }}>
        {count.name}
      </Typography>
      {called.map(([state, single, several]) => (
        <Link key={state} tag={NavLink} to={queryWith({ language: count.language, state })}>
          {`${String(count[state])} ${one.select(count[state]) === 'one' ? single : several}`}
        </Link>
      ))}
    </Flex>
  );
}

/** How many entries are in each state, by language; each number leads to its entries. */
export function Counts({ counts, queryWith }: Given & Pick<Board, 'counts'>) {
  return (
    <Flex tag="ul" aria-label="Nombre de fiches" direction="column" alignItems="stretch" gap={3}>
      {counts.map((count) => (
        <OfLanguage key={count.language} count={count} queryWith={queryWith} />
      ))}
    </Flex>
  );
}
