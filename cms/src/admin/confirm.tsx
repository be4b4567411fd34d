import { Button, Dialog, type ButtonProps } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';

type Given = Pick<ButtonProps, 'variant' | 'size' | 'loading'> & {
  /** What the button says, and « about what » for who does not see where it stands. */
  label: string;
  about: string;
  title: string;
  /** What happens if it is done, and what does not. */
  consequence: string;
  /** « Oui, révoquer » */
  yes: string;
  onConfirm: () => Promise<void>;
};

/** A button that does something once the officer has confirmed it; the focus comes back to it. */
export function ConfirmButton({ label, about, title, consequence, yes, onConfirm, ...button }: Given) {
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button {...button} aria-label={`${label}\u00a0: ${about}`}>
          {label}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog
        title={title}
        startAction={
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              Non, ne rien changer
            </Button>
          </Dialog.Cancel>
        }
        endAction={
          <Dialog.Action>
            <Button fullWidth variant="danger-light" onClick={() => void onConfirm()}>
              {yes}
            </Button>
          </Dialog.Action>
        }
      >
        {consequence}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
