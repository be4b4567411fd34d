import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { photosPath, type Photo, type PhotosReply } from '../../photos/photos-reply';
import { usePolled } from '../publication/polled';
import { Notes, RightsLines } from './rights';
import { RightsButton } from './rights-button';

function Uses({ uses }: Pick<Photo, 'uses'>) {
  if (uses.length === 0) return <Typography textColor="neutral600">Aucune fiche ne la montre.</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
      {uses.map(({ title, line, screen }) => (
        <li key={`${title} ${line}`}>
          {screen === undefined ? (
            <bdi>{title}</bdi>
          ) : (
            <Link tag={NavLink} to={screen}>
              <bdi>{title}</bdi>
            </Link>
          )}
          <Typography textColor="neutral600"> · {line}</Typography>
        </li>
      ))}
    </Flex>
  );
}

type One = { photo: Photo; changed: () => void };

function PhotoItem({ photo, changed }: One) {
  return (
    <Flex
      tag="li"
      gap={5}
      alignItems="flex-start"
      wrap="wrap"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={5}
    >
      <img src={photo.thumbnail} alt="" width={120} style={{ maxHeight: 120, objectFit: 'contain' }} />
      <Flex direction="column" alignItems="stretch" gap={3} flex="1" minWidth="22rem">
        <div>
          <Typography tag="h2" variant="delta" style={{ overflowWrap: 'anywhere' }}>
            {photo.name}
          </Typography>
          <Typography textColor="neutral600">{photo.place}</Typography>
        </div>
        <Notes notes={photo.notes} />
        <RightsLines photo={photo} />
        <div>
          <Typography tag="h3" fontWeight="bold">
            Où est-elle utilisée&nbsp;?
          </Typography>
          <Uses uses={photo.uses} />
        </div>
        {photo.mayChange && (
          <Box>
            <RightsButton photo={photo} changed={changed} />
          </Box>
        )}
      </Flex>
    </Flex>
  );
}

/** Every picture of the library with its rights and uses; what lacks something stands first. */
export default function PhotosPage() {
  const { reply, refresh } = usePolled<PhotosReply>(photosPath, () => false);
  return (
    <Page.Main>
      <Page.Title>Photos et droits</Page.Title>
      <Layouts.Header
        title="Photos et droits"
        subtitle="Le crédit, la licence et l’accord des personnes se saisissent ici, une seule fois pour toutes les fiches qui montrent l’image."
      />
      <Layouts.Content>
        {reply === undefined && <Typography textColor="neutral600">Lecture…</Typography>}
        {reply?.photos.length === 0 && <Typography>La médiathèque ne contient encore aucune image.</Typography>}
        <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
          {reply?.photos.map((photo) => (
            <PhotoItem key={photo.id} photo={photo} changed={refresh} />
          ))}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
