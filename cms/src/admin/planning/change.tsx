import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Planned } from '../../planning/planning-reply';
import { CancelButton } from './cancel';

const colours = { planned: 'neutral600', done: 'success700', refused: 'danger700', cancelled: 'neutral600' } as const;

type Given = { change: Planned; heading: ReactNode; cancelled: () => void };

/** One change: what is to be done, what became of it, and the way to take it back. */
export function Change({ change, heading, cancelled }: Given) {
  const { line, outcome, state, mayCancel } = change;
  return (
    <Flex direction="column" alignItems="stretch" gap={1} minWidth={0}>
      {heading}
      <Typography>{line}</Typography>
      <Typography variant="pi" textColor={colours[state]} style={{ whiteSpace: 'pre-line' }}>
        {outcome}
      </Typography>
      {mayCancel && <CancelButton change={change} cancelled={cancelled} />}
    </Flex>
  );
}
