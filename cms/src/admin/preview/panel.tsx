import { Flex, Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useLocation } from 'react-router-dom';
import type { Language } from 'shared/languages';
import { linksPath, type EntryLinks } from '../../preview/link-reply';
import { usePolled } from '../publication/polled';
import { screenLanguage } from '../screen-language';
import { SharedLink } from './link';
import { ShareButton } from './order';

type Place = { type: string; documentId: string; language: Language };

const isStill = (): boolean => false;

function Links({ type, documentId, language }: Place) {
  const query = new URLSearchParams({ type, documentId, language });
  const { reply, refresh } = usePolled<EntryLinks>(`${linksPath}?${query.toString()}`, isStill);
  if (reply === undefined) return <Typography textColor="neutral600">Lecture…</Typography>;
  if (!reply.mayShare) {
    return (
      <Typography textColor="neutral600">Votre rôle ne permet pas de montrer ce brouillon à l’extérieur.</Typography>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {reply.links.length === 0 && (
        <Typography textColor="neutral600">Personne, hors de la rédaction, ne voit ce brouillon.</Typography>
      )}
      {reply.links.map((link) => (
        <SharedLink key={link.id} link={link} onRevoked={refresh} />
      ))}
      <ShareButton type={type} documentId={documentId} language={language} onMade={refresh} />
    </Flex>
  );
}

/** Beside an entry: who sees its draft without an account, until when, and the way to show it to someone. */
export const SharedPreviewPanel: PanelComponent = ({ model, documentId, document }) => {
  const { search } = useLocation();
  const id = document?.documentId ?? documentId;
  if (!model.startsWith('api::') || id === undefined || id === 'create') return null;
  const language = screenLanguage(search);
  return { title: 'Montrer à l’extérieur', content: <Links type={model} documentId={id} language={language} /> };
};
