import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { missingFactsPath, type Missing, type MissingFacts } from '../../missing-facts/missing-facts-reply';
import { Choice, Pages, useNarrowing } from '../narrowing';
import { seldom, usePolled } from '../publication/polled';

function Fact({ fact: { title, kind, line, since, screen } }: { fact: Missing }) {
  return (
    <Box tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex justifyContent="space-between" alignItems="center" wrap="wrap" gap={4}>
        <div>
          <Typography tag="h2" variant="delta" style={{ overflowWrap: 'anywhere' }}>
            <bdi>{title}</bdi>
          </Typography>
          <Typography tag="p">{line}</Typography>
          <Typography tag="p" textColor="neutral600">
            {kind} · {since}
          </Typography>
        </div>
        <Link tag={NavLink} to={screen} aria-label={`Ouvrir le champ\u00a0: ${title}, ${line}`}>
          Ouvrir le champ
        </Link>
      </Flex>
    </Box>
  );
}

/** Everything that the site shows as « à confirmer », oldest first, each with the way to its field. */
export default function MissingFactsPage() {
  const { search, chosen, choose, queryWith } = useNarrowing();
  const { reply, failed } = usePolled<MissingFacts>(missingFactsPath + search, () => false, { pause: seldom });
  const options = reply?.types.map(({ type, name, count }) => ({ value: type, name: `${name} (${String(count)})` }));
  return (
    <Page.Main>
      <Page.Title>À confirmer</Page.Title>
      <Layouts.Header
        title="À confirmer"
        subtitle="Ce que le site montre comme «&#x202f;à confirmer&#x202f;», le plus ancien d’abord. On ne confirme que ce dont on est sûr."
      />
      <Layouts.Content>
        {reply === undefined ? (
          <Typography textColor="neutral600">{failed ? 'La liste ne peut pas être lue.' : 'Lecture…'}</Typography>
        ) : (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Choice
              label="Type de fiche"
              all="Tous les types"
              options={options ?? []}
              chosen={chosen('type')}
              choose={(value) => choose('type', value)}
            />
            <Typography role="status">
              {reply.found === 0 && 'Tout est confirmé.'}
              {reply.found === 1 && '1 information à confirmer.'}
              {reply.found > 1 && `${String(reply.found)} informations à confirmer.`}
            </Typography>
            <Flex tag="ul" aria-label="À confirmer" direction="column" alignItems="stretch" gap={4}>
              {reply.facts.map((fact) => (
                <Fact key={fact.id} fact={fact} />
              ))}
            </Flex>
            <Pages page={reply.page} pages={reply.pages} queryOf={(page) => queryWith({ page: String(page) })} />
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
