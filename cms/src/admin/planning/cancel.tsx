import { Box } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { cancelPath, type Planned } from '../../planning/planning-reply';
import { ConfirmButton } from '../confirm';
import { messageOf } from '../message';

type Given = { change: Planned; cancelled: () => void };

/** What the officer confirms, by what the button says. */
function consequenceOf({ embargo, line, day, time }: Planned): string {
  const what = `${line}, ${day}, ${time}.`;
  if (!embargo) return `${what} Cela ne se fera pas. La fiche reste comme elle est.`;
  return `${what} Le communiqué ne sera pas publié à cette heure, et pourra l’être à la main dès maintenant.`;
}

/** A button that takes back what is planned, once the officer has confirmed it. */
export function CancelButton({ change, cancelled }: Given) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const cancel = async (): Promise<void> => {
    try {
      await post(cancelPath, { id: change.id });
      toggleNotification({ type: 'success', message: change.embargo ? 'L’embargo est levé.' : 'C’est annulé.' });
    } catch (error) {
      toggleNotification({ type: 'danger', message: messageOf(error) });
    }
    cancelled();
  };
  return (
    <Box paddingTop={1}>
      <ConfirmButton
        variant="tertiary"
        size="S"
        label={change.embargo ? 'Lever l’embargo' : 'Annuler'}
        about={`${change.title}, ${change.line}, ${change.day}, ${change.time}`}
        title={change.embargo ? 'Lever l’embargo' : 'Annuler ce qui est prévu'}
        consequence={consequenceOf(change)}
        yes={change.embargo ? 'Oui, lever l’embargo' : 'Oui, annuler'}
        onConfirm={cancel}
      />
    </Box>
  );
}
