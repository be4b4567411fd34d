import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { revokePath, type LiveLink } from '../../preview/link-reply';
import { ConfirmButton } from '../confirm';
import { messageOf } from '../message';

/** A link that opens the draft: for whom, until when, its address to copy, and the way to take it back. */
export function SharedLink({ link, onRevoked }: { link: LiveLink; onRevoked: () => void }) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [revoking, setRevoking] = useState(false);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link.address);
      toggleNotification({ type: 'success', message: 'Lien copié.' });
    } catch {
      // A page without encryption may not write there: the officer copies by hand.
      window.prompt('Copiez ce lien\u00a0:', link.address);
    }
  };
  const revoke = async (): Promise<void> => {
    setRevoking(true);
    try {
      await post(revokePath, { id: link.id });
      toggleNotification({ type: 'success', message: 'Le lien n’ouvre plus rien.' });
    } catch (error) {
      toggleNotification({ type: 'danger', message: messageOf(error) });
    }
    setRevoking(false);
    onRevoked();
  };

  return (
    <Box>
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {link.label}
      </Typography>
      <Typography tag="p" textColor="neutral600">
        {link.line}
      </Typography>
      <Flex gap={2} paddingTop={2} wrap="wrap">
        <Button
          variant="secondary"
          size="S"
          aria-label={`Copier le lien\u00a0: ${link.label}`}
          onClick={() => void copy()}
        >
          Copier le lien
        </Button>
        <ConfirmButton
          variant="danger-light"
          size="S"
          loading={revoking}
          label="Révoquer"
          about={link.label}
          title="Révoquer ce lien"
          consequence={`«\u00a0${link.label}\u00a0» ne verra plus ce brouillon, dès maintenant.`}
          yes="Oui, révoquer"
          onConfirm={revoke}
        />
      </Flex>
    </Box>
  );
}
