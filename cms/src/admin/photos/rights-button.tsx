import { useState, type FormEvent } from 'react';
import { Button, Modal, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { photosPath, type Photo } from '../../photos/photos-reply';
import { rightsSaved } from '../happened';
import { messageOf } from '../message';
import { RightsForm, useTyped } from './rights-form';

type Props = { photo: Photo; changed: () => void };

function Form({ photo, changed, close }: Props & { close: () => void }) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [typed, change] = useTyped(photo);
  const [problem, setProblem] = useState<string>();
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // React hands events on to the entry's own form, which would be saved.
    event.stopPropagation();
    setProblem(undefined);
    try {
      const { people = null, until } = typed;
      await post(photosPath, { ...typed, id: photo.id, people, until: until === '' ? null : until });
      close();
      toggleNotification({ type: 'success', message: 'Les droits de l’image sont enregistrés.' });
      document.dispatchEvent(new Event(rightsSaved));
      changed();
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <Modal.Header closeLabel="Fermer">
        <Modal.Title>Droits de «&#x202f;{photo.name}&#x202f;»</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <RightsForm typed={typed} change={change} />
        <div role="alert">{problem && <Typography textColor="danger700">{problem}</Typography>}</div>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">Fermer</Button>
        </Modal.Close>
        <Button type="submit">Enregistrer les droits</Button>
      </Modal.Footer>
    </form>
  );
}

/** A button that opens the rights of a picture, which are typed once for every entry that shows it. */
export function RightsButton({ photo, changed }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="secondary" size="S" aria-label={`Modifier les droits de ${photo.name}`}>
          Modifier les droits
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Form photo={photo} changed={changed} close={() => setOpen(false)} />
      </Modal.Content>
    </Modal.Root>
  );
}
