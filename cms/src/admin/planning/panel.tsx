import { Flex, Typography } from '@strapi/design-system';
import { useLocation } from 'react-router-dom';
import type { Language } from 'shared/languages';
import { entryPath, type EntryPlanning } from '../../planning/planning-reply';
import { usePolled } from '../publication/polled';
import { screenLanguage } from '../screen-language';
import { Change } from './change';
import { OrderButton } from './order';

/** What Strapi tells a panel of the entry beside which it stands, as far as it is used. */
type Beside = { model: string; documentId?: string; document?: { documentId?: string; updatedAt?: string | null } };

type Place = { type: string; documentId: string; language: Language; moment: string };

function Told({ type, documentId, language, moment }: Place) {
  const query = new URLSearchParams({ type, documentId, language });
  const { reply, refresh } = usePolled<EntryPlanning>(`${entryPath}?${query.toString()}`, () => false, {
    occasion: moment,
  });
  if (reply === undefined) return <Typography textColor="neutral600">Lecture…</Typography>;
  const { planned, mayPlan, mayEmbargo } = reply;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {planned.length === 0 && <Typography textColor="neutral600">Rien n’est prévu dans cette langue.</Typography>}
      {planned.map((change) => (
        <Change
          key={change.id}
          change={change}
          cancelled={refresh}
          heading={<Typography fontWeight="bold">{`${change.day}, ${change.time}`}</Typography>}
        />
      ))}
      {mayPlan && (
        <OrderButton
          key={language}
          type={type}
          documentId={documentId}
          language={language}
          mayEmbargo={mayEmbargo}
          planned={refresh}
        />
      )}
    </Flex>
  );
}

/** Beside an entry of the site: what is planned for it in this language, and the way to plan. */
export function PlanningPanel({ model, documentId, document }: Beside) {
  const { search } = useLocation();
  const id = document?.documentId ?? documentId;
  if (!model.startsWith('api::') || id === undefined) return null;
  const language = screenLanguage(search);
  return {
    title: 'Programmation',
    content: <Told type={model} documentId={id} language={language} moment={document?.updatedAt ?? ''} />,
  };
}
