import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { BoardRow, Cell, CellState } from '../../translation/translation-reply';

const colours: Readonly<Record<CellState, 'danger700' | 'neutral800' | 'success700'>> = {
  stale: 'danger700',
  absent: 'neutral800',
  current: 'success700',
};

function Language({ cell, title }: { cell: Cell; title: string }) {
  const { name, state, line, status, changed, screen, action } = cell;
  const way = action ?? 'Ouvrir';
  return (
    <Flex tag="li" direction="column" alignItems="flex-start" gap={1} flex="1" minWidth="18rem">
      <Typography tag="h3" fontWeight="bold" style={{ textTransform: 'capitalize' }}>
        {name}
      </Typography>
      <Typography tag="p" fontWeight="semiBold" textColor={colours[state]}>
        {line}
      </Typography>
      {status !== undefined && <Typography tag="p">{status}</Typography>}
      {changed !== undefined && <Typography tag="p">{changed}</Typography>}
      <Link tag={NavLink} to={screen} aria-label={`${way}\u00a0: ${title}, en ${name}`}>
        {way}
      </Link>
    </Flex>
  );
}

/** An entry on the board: its French text, and how each translation stands to it. */
export function EntryRow({ row: { title, kind, source, screen, cells } }: { row: BoardRow }) {
  return (
    <Box tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Typography tag="h2" variant="delta" style={{ overflowWrap: 'anywhere' }}>
        <Link tag={NavLink} to={screen}>
          <bdi>{title}</bdi>
        </Link>
      </Typography>
      <Typography tag="p" textColor="neutral600">
        {kind} · {source}
      </Typography>
      <Flex tag="ul" gap={6} alignItems="flex-start" wrap="wrap" paddingTop={3}>
        {cells.map((cell) => (
          <Language key={cell.language} cell={cell} title={title} />
        ))}
      </Flex>
    </Box>
  );
}
