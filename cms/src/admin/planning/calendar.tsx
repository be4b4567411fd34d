import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { calendarPath, type Calendar, type Planned } from '../../planning/planning-reply';
import { usePolled } from '../publication/polled';
import { Change } from './change';

type Days = { title: string; empty: string; changes: readonly Planned[]; cancelled: () => void };

function Title({ change: { title, screen } }: { change: Planned }) {
  if (screen === undefined) return <Typography fontWeight="bold">{title}</Typography>;
  return (
    <Link tag={NavLink} to={screen}>
      <bdi>{title}</bdi>
    </Link>
  );
}

/** Changes under the day on which they are, in their order. */
function ByDay({ title, empty, changes, cancelled }: Days) {
  const days = [...Map.groupBy(changes, ({ day }) => day)];
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={4} flex="1" minWidth="28rem">
      <Typography tag="h2" variant="beta">
        {title}
      </Typography>
      {days.length === 0 && <Typography textColor="neutral600">{empty}</Typography>}
      {days.map(([day, ofDay]) => (
        <Box key={day} background="neutral0" hasRadius shadow="tableShadow" padding={5}>
          <Typography tag="h3" variant="delta">
            {day}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={4} paddingTop={4}>
            {ofDay.map((change) => (
              <Flex tag="li" key={change.id} gap={4} alignItems="flex-start">
                <Typography fontWeight="bold">{change.time}</Typography>
                <Change change={change} cancelled={cancelled} heading={<Title change={change} />} />
              </Flex>
            ))}
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}

/** What is planned for the whole site, and what became of what was. */
export default function CalendarPage() {
  const { reply, refresh } = usePolled<Calendar>(calendarPath, () => false);
  return (
    <Page.Main>
      <Page.Title>Calendrier</Page.Title>
      <Layouts.Header
        title="Calendrier"
        subtitle="Ce qui sera publié ou retiré du site, et ce qui l’a été. Les heures sont celles du Maroc."
      />
      <Layouts.Content>
        {reply === undefined ? (
          <Typography textColor="neutral600">Lecture…</Typography>
        ) : (
          <Flex gap={8} alignItems="flex-start" wrap="wrap">
            <ByDay title="À venir" empty="Rien n’est prévu." changes={reply.upcoming} cancelled={refresh} />
            <ByDay title="Passé" empty="Rien n’a encore été fait." changes={reply.past} cancelled={refresh} />
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
