import { Flex, Typography } from '@strapi/design-system';
import { sourceLanguage } from 'shared/languages';
import { sourcePath, type Source } from '../../translation/translation-reply';
import { usePolled } from '../publication/polled';
import { FieldOfDifference } from '../versions/field';

const lines = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const;

/** What changed in French since the translation was saved; nothing where it is up to date. */
function ChangesSince({ changes, atLeast }: Pick<Source, 'changes' | 'atLeast'>) {
  if (changes.length === 0) return null;
  return (
    <Flex tag="section" aria-label="Changé en français" direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" fontWeight="bold">
        Changé en français depuis la traduction
      </Typography>
      {atLeast && (
        <Typography tag="p">Au moins cela&nbsp;: les versions plus anciennes ne sont plus gardées.</Typography>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {changes.map((field) => (
          <FieldOfDifference key={field.labels.join('\n')} field={field} language={sourceLanguage} />
        ))}
      </Flex>
      <Typography tag="p">
        Rien à changer ici&nbsp;? Enregistrez quand même&nbsp;: la traduction sera à jour.
      </Typography>
    </Flex>
  );
}

function Fields({ fields }: Pick<Source, 'fields'>) {
  return (
    <dl lang={sourceLanguage}>
      {fields.map(({ name, label, text }) => (
        <div key={name} style={{ marginTop: '1.2rem' }}>
          <Typography tag="dt" variant="pi" fontWeight="bold">
            {label}
          </Typography>
          <Typography tag="dd" style={lines}>
            {text}
          </Typography>
        </div>
      ))}
    </dl>
  );
}

type Given = { type: string; documentId: string; language: string; occasion: string };

/** The French text beside its translation, field by field in the order of the form, what changed in it since, and its facts. */
export function FrenchSource({ type, documentId, language, occasion }: Given) {
  const query = new URLSearchParams({ type, documentId, language });
  const { reply } = usePolled<Source>(`${sourcePath}?${query.toString()}`, () => false, { occasion });
  if (reply === undefined) return null;
  return (
    <>
      <ChangesSince changes={reply.changes} atLeast={reply.atLeast} />
      <details open>
        <summary style={{ cursor: 'pointer' }}>
          <Typography fontWeight="bold">Texte français</Typography>
        </summary>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {reply.line}
        </Typography>
        <Fields fields={reply.fields} />
      </details>
      {reply.facts.length > 0 && (
        <details>
          <summary style={{ cursor: 'pointer' }}>
            <Typography fontWeight="bold">Repris de la fiche française</Typography>
          </summary>
          <Fields fields={reply.facts} />
        </details>
      )}
    </>
  );
}
