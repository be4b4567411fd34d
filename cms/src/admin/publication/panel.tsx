import { Flex, Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useLocation } from 'react-router-dom';
import { entryPath, type EntryReply } from '../../publication/desk-reply';
import { screenLanguage } from '../screen-language';
import { Again } from './again';
import { usePolled } from './polled';
import { Receipt } from './receipt';
import { useUpToDate } from './up-to-date';

const isMoving = ({ publication }: EntryReply): boolean =>
  publication?.outcome === 'pending' || publication?.outcome === 'failed';

/** What there is to say without a receipt: they are kept for three months. */
const untold = (isPublished: boolean): string =>
  isPublished ? 'En ligne\u00a0; rien n’a changé depuis trois mois.' : 'Pas en ligne dans cette langue.';

type Given = { path: string; occasion: string; isPublished: boolean };

function Content({ path, occasion, isPublished }: Given) {
  const { reply, failed, refresh } = usePolled<EntryReply>(path, isMoving, { occasion });
  const publication = reply?.publication;
  useUpToDate(reply, path, occasion);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <div role="status">
        {failed && <Typography tag="p">Le CMS ne répond pas. Nouvel essai dans quelques secondes.</Typography>}
        {publication && <Receipt publication={publication} />}
        {reply && !publication && <Typography tag="p">{untold(isPublished)}</Typography>}
        {reply?.delay && (
          <Typography tag="p" marginTop={1}>
            {reply.delay}
          </Typography>
        )}
      </div>
      {publication?.mayAskAgain && <Again publication={publication} onAsked={refresh} />}
    </Flex>
  );
}

/** Beside an entry: whether readers see it in the language of the screen, and since when. */
export const PublicationPanel: PanelComponent = ({ model, documentId, document, meta }) => {
  const { search } = useLocation();
  const id = documentId ?? document?.documentId;
  if (id === undefined || id === 'create') return null;
  const language = screenLanguage(search);
  const query = new URLSearchParams({ type: model, documentId: id, language });
  // A publication and a withdrawal change one of these, and are asked about at once.
  const occasion = JSON.stringify([document?.updatedAt, document?.status, meta?.availableStatus]);
  const path = `${entryPath}?${query.toString()}`;
  const isPublished = document?.status === 'published' || document?.status === 'modified';
  return { title: 'Mise en ligne', content: <Content path={path} occasion={occasion} isPublished={isPublished} /> };
};
