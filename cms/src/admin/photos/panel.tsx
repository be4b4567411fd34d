import { Box, Flex, Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { sourceLanguage } from 'shared/languages';
import { entryPhotosPath, type PhotosReply } from '../../photos/photos-reply';
import { usePolled } from '../publication/polled';
import { Notes, RightsLines } from './rights';
import { RightsButton } from './rights-button';

function Content({ path, occasion }: { path: string; occasion: string }) {
  const { reply, refresh } = usePolled<PhotosReply>(path, () => false, { occasion });
  if (reply === undefined) return null;
  if (reply.photos.length === 0)
    return <Typography>Aucune image n’est enregistrée dans la fiche française.</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4} width="100%">
      {reply.photos.map((photo) => (
        <Flex tag="li" key={photo.id} direction="column" alignItems="stretch" gap={2}>
          <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
            {photo.name}
          </Typography>
          <Notes notes={photo.notes} />
          <RightsLines photo={photo} />
          {photo.mayChange && (
            <Box>
              <RightsButton photo={photo} changed={refresh} />
            </Box>
          )}
        </Flex>
      ))}
    </Flex>
  );
}

/** Beside an entry: the rights of the pictures that it shows, where it can show any. */
export const PhotosPanel: PanelComponent = ({ model, documentId, document, meta }) => {
  const id = documentId ?? document?.documentId;
  if (id === undefined || id === 'create') return null;
  if (document !== undefined && !('image' in document) && !('photos' in document)) return null;
  const query = new URLSearchParams({ type: model, documentId: id, language: sourceLanguage });
  const occasion = JSON.stringify([document?.updatedAt, meta?.availableStatus]);
  return {
    title: 'Photos et droits',
    content: <Content path={`${entryPhotosPath}?${query.toString()}`} occasion={occasion} />,
  };
};
