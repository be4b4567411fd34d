import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link as ScreenLink } from 'react-router-dom';
import { missingFactsPath, type MissingFacts } from '../../missing-facts/missing-facts-reply';
import { seldom, usePolled } from '../publication/polled';
import { missingFactsPage } from './link';

/** How many facts the home shows; the list has them all. */
const shown = 5;

/** On the admin's home: what is to be confirmed, oldest first. */
export function MissingFactsWidget() {
  const { reply, failed } = usePolled<MissingFacts>(missingFactsPath, () => false, { pause: seldom });
  if (reply === undefined) return failed ? <Widget.Error /> : <Widget.Loading />;
  const { facts, found } = reply;
  return (
    <Flex tag="section" aria-label="À confirmer" direction="column" alignItems="stretch" gap={3}>
      {found === 0 && <Typography>Tout est confirmé.</Typography>}
      <ul>
        {facts.slice(0, shown).map(({ id, title, line, since, screen }) => (
          <Box tag="li" key={id} paddingTop={2} paddingBottom={2}>
            <Link tag={ScreenLink} to={screen} aria-label={`${title}, ${line}`}>
              <bdi>{title}</bdi>
            </Link>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {line} · {since}
            </Typography>
          </Box>
        ))}
      </ul>
      <Link tag={ScreenLink} to={`/${missingFactsPage}`}>
        {found > shown ? `Tout ce qui est à confirmer (${String(found)})` : 'Tout ce qui est à confirmer'}
      </Link>
    </Flex>
  );
}
