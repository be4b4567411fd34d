import { useState } from 'react';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { Kept } from '../../versions/versions-reply';
import { useKeptVersionsQuery, type Place } from './api';
import { VersionDifference } from './difference';

type Given = { place: Place; restored: () => void };

/** When, and by whom. */
export function VersionLine({ version: { moment, line } }: { version: Kept }) {
  return (
    <div>
      <Typography tag="p" fontWeight="bold">
        {moment}
      </Typography>
      <Typography tag="p">{line}</Typography>
    </div>
  );
}

/** Every version, newest first; one at a time is opened. */
function Versions({ place, restored }: Given) {
  const { currentData } = useKeptVersionsQuery(place, { refetchOnMountOrArgChange: true });
  const [opened, setOpened] = useState<number>();
  if (currentData === undefined) return <Typography textColor="neutral600">Lecture…</Typography>;
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
      {currentData.versions.map((version) => {
        const isOpen = opened === version.id;
        return (
          <Box tag="li" key={version.id}>
            <Flex
              justifyContent="space-between"
              alignItems="flex-start"
              wrap="wrap"
              gap={2}
              paddingBottom={isOpen ? 3 : 0}
            >
              <VersionLine version={version} />
              <Button
                variant="tertiary"
                aria-expanded={isOpen}
                aria-label={`Voir les différences\u00a0: ${version.moment}, ${version.line}`}
                onClick={() => setOpened(isOpen ? undefined : version.id)}
              >
                Voir les différences
              </Button>
            </Flex>
            {isOpen && <VersionDifference place={place} version={version} restored={restored} />}
          </Box>
        );
      })}
    </Flex>
  );
}

/** A button that opens the list of all versions of an entry in a language. */
export function VersionsButton({ place }: { place: Place }) {
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="secondary" fullWidth>
          Voir toutes les versions
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel="Fermer">
          <Modal.Title>Versions de la fiche</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Versions place={place} restored={() => setOpen(false)} />
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">Fermer</Button>
          </Modal.Close>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
