import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { stateNames, states } from '../../translation/states';
import type { Board, BoardState, Count } from '../../translation/translation-reply';

const one = new Intl.PluralRules('fr');

/** How many there are, « 2 absentes ». */
function counted(number: number, state: BoardState): string {
  const [single, several] = stateNames[state];
  return `${String(number)} ${one.select(number) === 'one' ? single : several}`;
}

type Given = { queryWith: (changes: Readonly<Record<string, string>>) => string };

function OfLanguage({ count, queryWith }: Given & { count: Count }) {
  return (
    <Flex tag="li" gap={4} wrap="wrap" alignItems="baseline">
      <Typography fontWeight="bold" style={{ textTransform: 'capitalize' }}>
        {count.name}
      </Typography>
      {states.map((state) => (
        <Link key={state} tag={NavLink} to={queryWith({ language: count.language, state })}>
          {counted(count[state], state)}
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
