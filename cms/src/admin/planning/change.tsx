import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { cancelPath, type Planned } from '../../planning/planning-reply';
import { messageOf } from '../message';

const colours = { planned: 'neutral600', done: 'success600', refused: 'danger600', cancelled: 'neutral600' } as const;

type Props = { change: Planned; heading: ReactNode; cancelled: () => void };

/** One change: what is to be done, what became of it, and the way to take it back. */
export function Change({ change, heading, cancelled }: Props) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { id, line, outcome, state, embargo, mayCancel } = change;
  const cancel = async (): Promise<void> => {
    try {
      await post(cancelPath, { id });
    } catch (error) {
      toggleNotification({ type: 'danger', message: messageOf(error) });
    }
    cancelled();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      {heading}
      <Typography>{line}</Typography>
      <Typography variant="pi" textColor={colours[state]}>
        {outcome}
      </Typography>
      {mayCancel && (
        <Box paddingTop={1}>
          <Button variant="tertiary" size="S" onClick={() => void cancel()}>
            {embargo ? 'Lever l’embargo' : 'Annuler'}
          </Button>
        </Box>
      )}
    </Flex>
  );
}
