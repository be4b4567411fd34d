import { useState } from 'react';
import { Field, NumberInput, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import type { Language } from 'shared/languages';
import { linkDays } from 'shared/preview';
import { linksPath } from '../../preview/link-reply';
import { FormDialog } from '../form-dialog';

type Props = { type: string; documentId: string; language: Language; onMade: () => void };

/** A button that asks for whom a link to the draft is, and for how many days. */
export function ShareButton({ type, documentId, language, onMade }: Props) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [label, setLabel] = useState('');
  const [days, setDays] = useState<number>(linkDays.usual);

  const send = async (): Promise<void> => {
    await post(linksPath, { type, documentId, language, label, days });
    setLabel('');
    setDays(linkDays.usual);
    toggleNotification({ type: 'success', message: 'Le lien est prêt\u00a0: copiez-le, puis envoyez-le.' });
    onMade();
  };

  return (
    <FormDialog
      label="Créer un lien…"
      submit="Créer le lien"
      title="Montrer ce brouillon à l’extérieur"
      onSubmit={send}
    >
      <Field.Root required hint="Le nom d’une personne ou d’un journal&nbsp;: il reste dans l’administration.">
        <Field.Label>Pour qui</Field.Label>
        <Field.Input required maxLength={120} value={label} onChange={({ target }) => setLabel(target.value)} />
        <Field.Hint />
      </Field.Root>
      <Field.Root required hint={`De ${String(linkDays.fewest)} à ${String(linkDays.most)} jours`}>
        <Field.Label>Nombre de jours</Field.Label>
        <NumberInput
          required
          min={linkDays.fewest}
          max={linkDays.most}
          value={days}
          onValueChange={(value) => setDays(value ?? linkDays.usual)}
        />
        <Field.Hint />
      </Field.Root>
      <Typography variant="pi" textColor="neutral600">
        Qui a ce lien voit ce brouillon, dans toutes ses langues et tel qu’il sera enregistré, même sous embargo. Il ne
        voit aucun autre brouillon. Vous pouvez révoquer le lien à tout moment.
      </Typography>
    </FormDialog>
  );
}
