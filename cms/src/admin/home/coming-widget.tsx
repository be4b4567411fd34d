import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link as ScreenLink } from 'react-router-dom';
import { calendarPath, type Calendar, type Planned } from '../../planning/planning-reply';
import { calendarPage } from '../planning/link';
import { usePolled } from '../publication/polled';

/** How many changes the home shows; the calendar has them all. */
const shown = 5;

function Coming({ change: { title, screen, day, time, line, embargo } }: { change: Planned }) {
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      {screen === undefined ? (
        <Typography fontWeight="bold">{title}</Typography>
      ) : (
        <Link tag={ScreenLink} to={screen}>
          <bdi>{title}</bdi>
        </Link>
      )}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {day}, {time} · {line}
        {embargo && ' · sous embargo'}
      </Typography>
    </Box>
  );
}

/** On the admin's home: what goes online or comes down by itself, soonest first. */
export function ComingWidget() {
  const { reply, failed } = usePolled<Calendar>(calendarPath, () => false);
  if (reply === undefined) return failed ? <Widget.Error /> : <Widget.Loading />;
  const { upcoming } = reply;
  const left = upcoming.length - shown;
  return (
    <Flex tag="section" aria-label="À venir" direction="column" alignItems="stretch" gap={3}>
      {upcoming.length === 0 && (
        <Typography>Rien n’est programmé&nbsp;: aucune fiche ne paraîtra ni ne sera retirée toute seule.</Typography>
      )}
      <ul>
        {upcoming.slice(0, shown).map((change) => (
          <Coming key={change.id} change={change} />
        ))}
      </ul>
      <Link tag={ScreenLink} to={`/${calendarPage}`}>
        {left > 0 ? `Ouvrir le calendrier (encore ${String(left)})` : 'Ouvrir le calendrier'}
      </Link>
    </Flex>
  );
}
