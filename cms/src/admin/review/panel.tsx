import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useLocation } from 'react-router-dom';
import type { Language } from 'shared/languages';
import { entryPath, type EntryReview } from '../../review/review-reply';
import { usePolled } from '../publication/polled';
import { typeset } from '../typeset';
import { screenLanguage } from '../screen-language';
import { Deeds } from './deeds';

/** What Strapi tells a panel of the entry beside which it stands, as far as it is used. */
type Beside = { model: string; documentId?: string; document?: { documentId?: string; updatedAt?: string | null } };

type Place = { type: string; documentId: string; language: Language; seen: string };

const colours: Readonly<Record<EntryReview['step'], string>> = {
  changed: 'neutral800',
  asked: 'primary700',
  returned: 'danger700',
  read: 'success700',
};

/** What happened to the text, newest first. */
function History({ history }: Pick<EntryReview, 'history'>) {
  if (history.length === 0) return null;
  return (
    <details>
      <Typography tag="summary" fontWeight="bold">
        Ce qui s’est passé
      </Typography>
      <ul>
        {history.map(({ id, line, note }) => (
          <Typography tag="li" key={id} variant="pi" marginTop={1}>
            {line}
            {note !== undefined && <>&nbsp;: {note}</>}
          </Typography>
        ))}
      </ul>
    </details>
  );
}

function Told({ type, documentId, language, seen }: Place) {
  const query = new URLSearchParams({ type, documentId, language });
  const { reply, refresh } = usePolled<EntryReview>(`${entryPath}?${query.toString()}`, () => false, {
    occasion: seen,
  });
  const unsaved = useForm('ReviewPanel', ({ modified }) => modified);
  if (reply === undefined) return <Typography textColor="neutral600">Lecture…</Typography>;
  const { step, state, history, obstacle } = reply;
  const note = step === 'returned' ? history[0]?.note : undefined;
  return (
    <Flex tag="section" aria-label="Relecture" direction="column" alignItems="stretch" gap={3} width="100%">
      <div role="status">
        <Typography tag="p" fontWeight="bold" textColor={colours[step]}>
          {state}
        </Typography>
        {note !== undefined && (
          <Typography tag="p" marginTop={1} style={{ whiteSpace: 'pre-line' }}>
            {typeset(note)}
          </Typography>
        )}
        {obstacle !== undefined && (
          <Typography tag="p" variant="pi" marginTop={1} textColor="neutral700">
            {obstacle}
          </Typography>
        )}
      </div>
      {unsaved ? (
        <Typography tag="p" variant="pi" textColor="neutral600">
          Enregistrez d’abord vos changements&nbsp;: la relecture porte sur ce qui est enregistré.
        </Typography>
      ) : (
        <Deeds review={reply} order={{ type, documentId, language, seen }} done={refresh} />
      )}
      <History history={history} />
    </Flex>
  );
}

/** Beside an entry of the site: how far its text is in this language, and what the person may do about it. */
export function ReviewPanel({ model, documentId, document }: Beside) {
  const { search } = useLocation();
  const id = document?.documentId ?? documentId;
  const saved = document?.updatedAt;
  if (!model.startsWith('api::') || id === undefined || !saved) return null;
  const language = screenLanguage(search);
  return {
    title: 'Relecture',
    content: <Told key={language} type={model} documentId={id} language={language} seen={saved} />,
  };
}
