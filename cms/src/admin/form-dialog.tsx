import { useState, type FormEvent, type ReactNode } from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { messageOf } from './message';

type Given = {
  /** What the button says that opens the dialog, and the one that sends it. */
  label: string;
  submit: string;
  title: string;
  ready?: boolean;
  /** Sends what was filled in; what it throws is shown inside, and the dialog stays. */
  onSubmit: () => Promise<void>;
  children: ReactNode;
};

/** A button that opens a dialog with a form of its own, beside the entry's. */
export function FormDialog({ label, submit, title, ready = true, onSubmit, children }: Given) {
  const [open, setOpen] = useState(false);
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
      await onSubmit();
      show(false);
    } catch (error) {
      setProblem(messageOf(error));
    }
  };

  return (
    <Modal.Root open={open} onOpenChange={show}>
      <Modal.Trigger>
        <Button variant="secondary" fullWidth>
          {label}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <form onSubmit={(event) => void send(event)}>
          <Modal.Header closeLabel="Fermer">
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={5}>
              {children}
              <div role="alert">{problem && <Typography textColor="danger700">{problem}</Typography>}</div>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Modal.Close>
              <Button variant="tertiary">Fermer</Button>
            </Modal.Close>
            <Button type="submit" disabled={!ready}>
              {submit}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
