import { useState } from 'react';
import { Box, Button } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { againPath, type Publication } from '../../publication/desk-reply';
import { messageOf } from '../message';

type Given = { publication: Publication; onAsked: () => void };

/** A button that asks once more for what did not go online. */
export function Again({ publication: { id, title }, onAsked }: Given) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [asking, setAsking] = useState(false);
  const ask = async (): Promise<void> => {
    setAsking(true);
    try {
      await post(againPath, { request: id });
      toggleNotification({ type: 'success', message: 'La demande est partie.' });
    } catch (error) {
      toggleNotification({ type: 'danger', message: messageOf(error) });
    }
    setAsking(false);
    onAsked();
  };
  return (
    <Box paddingTop={2}>
      <Button
        variant="secondary"
        size="S"
        loading={asking}
        aria-label={`Réessayer\u00a0: ${title}`}
        onClick={() => void ask()}
      >
        Réessayer
      </Button>
    </Box>
  );
}
