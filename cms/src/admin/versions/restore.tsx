import { Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { Kept } from '../../versions/versions-reply';
import { ConfirmButton } from '../confirm';
import { useBringVersionBackMutation } from './api';
import { useTold } from './told';

type Given = { version: Kept; losses: readonly string[]; restored: () => void };

/** A button that makes a version the draft again, once the officer has confirmed it; what is written is saved first. */
export function RestoreButton({ version, losses, restored }: Given) {
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
    <ConfirmButton
      variant="secondary"
      loading={isLoading}
      label="Rétablir comme brouillon"
      about={`${version.moment}, ${version.line}`}
      title="Rétablir cette version"
      consequence={[
        `Le brouillon redevient ce qu’il était le ${version.moment}. Ce qui est en ligne ne change pas. Le brouillon actuel reste parmi les versions.`,
        ...losses,
      ].join(' ')}
      yes="Oui, rétablir"
      onConfirm={restore}
    />
  );
}
