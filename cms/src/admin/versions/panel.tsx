import { Flex, Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useLocation } from 'react-router-dom';
import { screenLanguage } from '../screen-language';
import { useKeptVersionsQuery, type Place } from './api';
import { VersionLine, VersionsButton } from './dialog';

/** How many versions stand beside the entry. */
const last = 3;

function Content({ place }: { place: Place }) {
  const { currentData, isError } = useKeptVersionsQuery({ ...place, last });
  if (isError) return <Typography tag="p">Les versions ne peuvent pas être lues.</Typography>;
  if (currentData === undefined) return <Typography textColor="neutral600">Lecture…</Typography>;
  const { versions } = currentData;
  if (versions.length === 0)
    return <Typography tag="p">Aucune version n’est encore gardée dans cette langue.</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
        {versions.map((version) => (
          <li key={version.id}>
            <VersionLine version={version} />
          </li>
        ))}
      </Flex>
      <VersionsButton place={place} />
    </Flex>
  );
}

/** Beside an entry: who did what to it last in the language of the screen, and the way to all that it was. */
export const VersionsPanel: PanelComponent = ({ model, collectionType, documentId, document }) => {
  const { search } = useLocation();
  const id = documentId ?? document?.documentId;
  if (!model.startsWith('api::') || id === undefined || id === 'create') return null;
  const language = screenLanguage(search);
  const place = { collection: collectionType, type: model, documentId: id, language };
  return { title: 'Versions', content: <Content place={place} /> };
};
