import { Flex, Typography } from '@strapi/design-system';
import { useLocation } from 'react-router-dom';
import type { Check } from '../../checks/checks-reply';
import { screenLanguage } from '../screen-language';
import { focusField } from './focus-field';
import { useChecks, type Place } from './use-checks';
import { useFieldAsked } from './use-field-asked';

/** What Strapi tells a panel of the entry beside which it stands, as far as it is used. */
type Beside = {
  model: string;
  documentId?: string;
  document?: { documentId?: string; updatedAt?: string | null; status?: string };
  meta?: { availableStatus?: unknown };
};

/** How many pieces of advice are read before the officer asks for the rest. */
const shown = 5;

function Line({ check: { field, labels, message } }: { check: Check }) {
  const name = labels.join(', ');
  return (
    <Typography tag="li" variant="pi" style={{ overflowWrap: 'anywhere' }}>
      {field !== '' && labels.length > 0 && (
        <>
          <Typography
            tag="button"
            type="button"
            variant="pi"
            fontWeight="bold"
            textColor="primary600"
            textDecoration="underline"
            style={{ background: 'none', border: 0, padding: 0, cursor: 'pointer', font: 'inherit' }}
            onClick={() => focusField(field, labels)}
          >
            {name}
          </Typography>
          <br />
        </>
      )}
      {message}
    </Typography>
  );
}

function Lines({ checks }: { checks: readonly Check[] }) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingLeft={4} style={{ listStyle: 'disc' }}>
      {checks.map((check, place) => (
        <Line key={`${check.field} ${String(place)}`} check={check} />
      ))}
    </Flex>
  );
}

const told = (count: number): string =>
  count === 0
    ? 'Rien n’empêche de publier.'
    : `${String(count)} ${count === 1 ? 'point empêche' : 'points empêchent'} de publier\u00a0:`;

function Content(place: Place) {
  useFieldAsked();
  const { reply, failed } = useChecks(place);
  if (reply === undefined) {
    const line = failed ? 'La relecture automatique ne répond pas.' : 'Lecture…';
    return <Typography textColor="neutral600">{line}</Typography>;
  }
  const { obstacles, advice, pending } = reply;
  const rest = advice.slice(shown);
  return (
    <Flex tag="section" aria-label="Avant de publier" direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography
        tag="p"
        role="status"
        fontWeight="bold"
        textColor={obstacles.length === 0 ? 'success700' : 'danger700'}
      >
        {told(obstacles.length)}
      </Typography>
      {obstacles.length > 0 && <Lines checks={obstacles} />}
      {advice.length > 0 && (
        <>
          <Typography tag="p" fontWeight="bold">
            À regarder, sans obligation&nbsp;:
          </Typography>
          <Lines checks={advice.slice(0, shown)} />
        </>
      )}
      {rest.length > 0 && (
        <details>
          <Typography tag="summary" variant="pi">
            {rest.length === 1 ? 'Une autre remarque' : `${String(rest.length)} autres remarques`}
          </Typography>
          <Lines checks={rest} />
        </details>
      )}
      {pending > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          Des liens vers d’autres sites sont en cours de vérification.
        </Typography>
      )}
      {failed && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          Cette liste date&nbsp;: le CMS ne répond pas pour l’instant.
        </Typography>
      )}
    </Flex>
  );
}

/** Beside an entry of the site, as it is written: what a publication would be refused for, and what could be better. */
export function ChecksPanel({ model, documentId, document, meta }: Beside) {
  const { search } = useLocation();
  if (!model.startsWith('api::')) return null;
  const language = screenLanguage(search);
  const id = document?.documentId ?? documentId;
  const stored = JSON.stringify([document?.updatedAt, document?.status, meta?.availableStatus]);
  const place = { type: model, documentId: id === 'create' ? undefined : id, language, stored };
  return { title: 'Avant de publier', content: <Content key={language} {...place} /> };
}
