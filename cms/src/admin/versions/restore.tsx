import { Button, Dialog, Typography } from '@strapi/design-system';
import { ConfirmDialog, useForm } from '@strapi/strapi/admin';
import type { Kept } from '../../versions/versions-reply';
import { useBringVersionBackMutation } from './api';
import { useTold } from './told';

type Given = { version: Kept; restored: () => void };

/** A button that makes a version the draft again, once the officer has confirmed it; what is written is saved first. */
export function RestoreButton({ version, restored }: Given) {
  const unsaved = useForm('RestoreButton', ({ modified }) => modified);
  const [bringBack, { isLoading }] = useBringVersionBackMutation();
  const told = useTold();
  const restore = async (): Promise<void> => {
    if (told(await bringBack(version.id), 'La version est rétablie comme brouillon.')) restored();
  };
  if (unsaved) {
    return (
      <Typography tag="p" textColor="neutral600">
        Pour rétablir cette version, enregistrez d’abord la fiche&nbsp;: ce que vous venez d’y écrire serait perdu.
      </Typography>
    );
  }
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button
          variant="secondary"
          loading={isLoading}
          aria-label={`Rétablir comme brouillon\u00a0: ${version.moment}, ${version.line}`}
        >
          Rétablir comme brouillon
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog
        title="Rétablir cette version"
        startAction={
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              Non, garder
            </Button>
          </Dialog.Cancel>
        }
        endAction={
          <Dialog.Action>
            <Button fullWidth onClick={() => void restore()}>
              Oui, rétablir
            </Button>
          </Dialog.Action>
        }
      >
        {`Le brouillon redevient ce qu’il était le ${version.moment}. Ce qui est en ligne ne change pas. Le brouillon actuel reste parmi les versions.`}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
