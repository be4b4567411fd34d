import { Flex, Typography } from '@strapi/design-system';
import { useLocation } from 'react-router-dom';
import { sourceLanguage } from 'shared/languages';
import { entryPath, type EntryReply } from '../../publication/desk-reply';
import { Outcome } from './outcome';
import { usePolled } from './polled';

/** What Strapi tells a panel of the entry beside which it stands, as far as it is used. */
type Beside = { model: string; documentId?: string; document?: { documentId?: string; updatedAt?: string | null } };

type Place = { type: string; documentId: string; language: string; moment: string };

function Told({ type, documentId, language, moment }: Place) {
  const query = new URLSearchParams({ type, documentId, language });
  const isPending = ({ publication }: EntryReply): boolean => publication?.outcome === 'pending';
  const { reply, refresh } = usePolled<EntryReply>(`${entryPath}?${query.toString()}`, isPending, moment);
  const publication = reply?.publication ?? undefined;
  return (
    <div role="status" style={{ width: '100%' }}>
      {reply === undefined || publication === undefined ? (
        <Typography textColor="neutral600">
          {reply === undefined ? 'Lecture…' : 'Rien n’a encore été mis en ligne dans cette langue.'}
        </Typography>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Outcome publication={publication} mayPublish={reply.mayPublish} asked={refresh} />
          {reply.delay !== undefined && <Typography textColor="warning600">{reply.delay}</Typography>}
        </Flex>
      )}
    </div>
  );
}

/** Beside an entry of the site: whether it is online in this language, and if not, why. */
export function PublicationPanel({ model, documentId, document }: Beside) {
  const { search } = useLocation();
  const id = document?.documentId ?? documentId;
  if (!model.startsWith('api::') || id === undefined) return null;
  const language = new URLSearchParams(search).get('plugins[i18n][locale]') ?? sourceLanguage;
  return {
    title: 'Mise en ligne',
    content: <Told type={model} documentId={id} language={language} moment={document?.updatedAt ?? ''} />,
  };
}
