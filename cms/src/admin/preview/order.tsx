import { useState, type FormEvent } from 'react';
import { Button, Field, Flex, Modal, NumberInput, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import type { Language } from 'shared/languages';
import { linkDays } from 'shared/preview';
import { linksPath } from '../../preview/link-reply';
import { messageOf } from '../message';

type Props = { type: string; documentId: string; language: Language; onMade: () => void };

/** A button that asks for whom a link to the draft is, and for how many days. */
export function ShareButton({ type, documentId, language, onMade }: Props) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [open, setOpen] = useState(false);
  const [label, setLabel] = useState('');
  const [days, setDays] = useState<number>(linkDays.usual);
  const [problem, setProblem] = useState<string>();

  const show = (shown: boolean): void => {
    setProblem(undefined);
    setOpen(shown);
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // React hands events on to the entry's own form, which would be saved.
    event.stopPropagation();
    setProblem(undefined);
    try {
      await post(linksPath, { type, documentId, language, label, days });
      show(false);
      setLabel('');
      setDays(linkDays.usual);
      toggleNotification({ type: 'success', message: 'Le lien est prêt\u00a0: copiez-le, puis envoyez-le.' });
      onMade();
    } catch (error) {
      setProblem(messageOf(error));
    }
  };

  return (
    <Modal.Root open={open} onOpenChange={show}>
      <Modal.Trigger>
        <Button variant="secondary" fullWidth>
          Créer un lien…
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <form onSubmit={(event) => void send(event)}>
          <Modal.Header closeLabel="Fermer">
            <Modal.Title>Montrer ce brouillon à l’extérieur</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={5}>
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
                Qui a ce lien voit ce brouillon, dans toutes ses langues et tel qu’il sera enregistré, même sous
                embargo. Il ne voit aucun autre brouillon. Vous pouvez révoquer le lien à tout moment.
              </Typography>
              <div role="alert">{problem && <Typography textColor="danger700">{problem}</Typography>}</div>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Modal.Close>
              <Button variant="tertiary">Fermer</Button>
            </Modal.Close>
            <Button type="submit">Créer le lien</Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
