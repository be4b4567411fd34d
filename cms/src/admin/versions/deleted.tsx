import { Box, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { Deleted } from '../../versions/versions-reply';
import { ConfirmButton } from '../confirm';
import { useBringEntryBackMutation, useDeletedEntriesQuery } from './api';
import { useTold } from './told';

function RestoreEntry({ entry: { id, title, line, screen } }: { entry: Deleted }) {
  const [bringBack, { isLoading }] = useBringEntryBackMutation();
  const told = useTold();
  const navigate = useNavigate();
  const restore = async (): Promise<void> => {
    if (told(await bringBack(id), 'La fiche est rétablie comme brouillon.')) navigate(screen);
  };
  return (
    <ConfirmButton
      variant="secondary"
      loading={isLoading}
      label="Rétablir comme brouillon"
      about={`${title}, ${line}`}
      title="Rétablir la fiche"
      consequence={`${title}. ${line}. La fiche revient comme brouillon, telle qu’elle était avant d’être supprimée. Rien n’est mis en ligne.`}
      yes="Oui, rétablir"
      onConfirm={restore}
    />
  );
}

/** The entries that were deleted within the year, and the way to bring each back. */
export default function DeletedPage() {
  const { currentData } = useDeletedEntriesQuery(undefined, { refetchOnMountOrArgChange: true });
  return (
    <Page.Main>
      <Page.Title>Fiches supprimées</Page.Title>
      <Layouts.Header
        title="Fiches supprimées"
        subtitle="Une fiche supprimée peut revenir comme brouillon pendant un an."
      />
      <Layouts.Content>
        {currentData === undefined && <Typography textColor="neutral600">Lecture…</Typography>}
        {currentData?.length === 0 && <Typography textColor="neutral600">Aucune fiche n’est supprimée.</Typography>}
        <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
          {currentData?.map((entry) => (
            <Box tag="li" key={entry.id} background="neutral0" hasRadius shadow="tableShadow" padding={5}>
              <Flex justifyContent="space-between" alignItems="center" wrap="wrap" gap={4}>
                <div>
                  <Typography tag="h2" variant="delta">
                    <bdi>{entry.title}</bdi>
                  </Typography>
                  <Typography tag="p">{entry.line}</Typography>
                  <Typography tag="p" textColor="neutral600">
                    {entry.deletion}
                  </Typography>
                </div>
                <RestoreEntry entry={entry} />
              </Flex>
            </Box>
          ))}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
