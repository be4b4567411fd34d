import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link as ScreenLink } from 'react-router-dom';
import { boardPath, type Board, type BoardRow, type Cell } from '../../translation/translation-reply';
import { seldom, usePolled } from '../publication/polled';
import { translationsPage } from './link';

/** How many translations the home shows; the board has them all. */
const shown = 5;

function Late({ row: { title, kind }, cell }: { row: BoardRow; cell: Cell }) {
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      <Link tag={ScreenLink} to={cell.screen}>
        <bdi>{title}</bdi>
      </Link>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {kind} · en {cell.name}
      </Typography>
      <Typography tag="p">{cell.changed}</Typography>
    </Box>
  );
}

/** On the admin's home: translations whose French text has changed since, the newest change first. */
export function LateTranslationsWidget() {
  const { reply, failed } = usePolled<Board>(`${boardPath}?state=stale`, () => false, { pause: seldom });
  if (reply === undefined) return failed ? <Widget.Error /> : <Widget.Loading />;
  const late = reply.rows.flatMap((row) =>
    row.cells.filter(({ state }) => state === 'stale').map((cell) => ({ row, cell })),
  );
  const count = reply.counts.reduce((sum, { stale }) => sum + stale, 0);
  return (
    <Flex tag="section" aria-label="Traductions en retard" direction="column" alignItems="stretch" gap={3}>
      {count === 0 && <Typography>Aucune traduction n’est en retard sur le français.</Typography>}
      <ul>
        {late.slice(0, shown).map(({ row, cell }) => (
          <Late key={`${row.id} ${cell.language}`} row={row} cell={cell} />
        ))}
      </ul>
      <Link tag={ScreenLink} to={`/${translationsPage}`}>
        {count > shown
          ? `Ouvrir les traductions (encore ${String(count - shown)} en retard)`
          : 'Ouvrir les traductions'}
      </Link>
    </Flex>
  );
}
