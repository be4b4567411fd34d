import { useState } from 'react';
import { Box, Button, Dialog, Flex, Link, Typography } from '@strapi/design-system';
import { ConfirmDialog, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { everythingPath, homePath, rollbackPath, type HomeReply } from '../../publication/desk-reply';
import { messageOf, Outcome } from './outcome';
import { usePolled } from './polled';

type Confirmed = { label: string; question: string; ask: () => Promise<unknown>; asked: () => void };

/** A button for what changes the whole site: it asks first. */
function Careful({ label, question, ask, asked }: Confirmed) {
  const { toggleNotification } = useNotification();
  const [open, setOpen] = useState(false);
  const confirm = async (): Promise<void> => {
    try {
      await ask();
      asked();
    } catch (error) {
      toggleNotification({ type: 'danger', message: messageOf(error) });
    }
  };
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger>
        <Button variant="tertiary" size="S">
          {label}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog onConfirm={() => void confirm()}>{question}</ConfirmDialog>
    </Dialog.Root>
  );
}

/** On the admin's home: what the publisher does, what went online last, and the ways back. */
export function PublicationHome() {
  const { post } = useFetchClient();
  const isBusy = ({ pending }: HomeReply): boolean => pending > 0;
  const { reply, refresh } = usePolled<HomeReply>(homePath, isBusy);
  if (reply === undefined) return <Typography textColor="neutral600">Lecture…</Typography>;
  const { publisher, running, heldBack, releases, pending, publications, mayPublish } = reply;
  const earlier = releases.filter(({ online }) => !online);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <div role="status">
        <Typography tag="p" textColor={running ? 'neutral800' : 'danger600'} fontWeight="bold">
          {`Publicateur\u00a0: ${publisher}${pending > 0 ? ` · ${pending} en attente` : ''}`}
        </Typography>
        {heldBack && (
          <Typography tag="p" textColor="warning600">
            Le site montre une version antérieure. La prochaine publication remettra en ligne le contenu de
            l’administration&nbsp;: corrigez-le d’abord.
          </Typography>
        )}
      </div>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {publications.map((publication) => (
          <li key={publication.id}>
            {publication.screen === undefined ? (
              <Typography fontWeight="semiBold">{publication.title}</Typography>
            ) : (
              <Link tag={NavLink} to={publication.screen}>
                {publication.title}
              </Link>
            )}
            <Outcome publication={publication} mayPublish={mayPublish} asked={refresh} />
          </li>
        ))}
        {publications.length === 0 && <Typography tag="li">Rien n’a encore été publié.</Typography>}
      </Flex>
      {mayPublish && (
        <Box>
          <Careful
            label="Tout republier"
            question="Relire tout le contenu et mettre à jour tout le site ?"
            ask={() => post(everythingPath, {})}
            asked={refresh}
          />
        </Box>
      )}
      {mayPublish && earlier.length > 0 && (
        <details>
          <summary style={{ cursor: 'pointer' }}>
            <Typography>Revenir à une version antérieure</Typography>
          </summary>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
            {earlier.map(({ id, name }) => (
              <Flex tag="li" key={id} gap={2} justifyContent="space-between">
                <Typography>{name}</Typography>
                <Careful
                  label="Revenir à cette version"
                  question={`Montrer de nouveau tout le site tel qu’il était\u00a0: ${name.toLowerCase()}\u00a0? L’administration, elle, ne change pas.`}
                  ask={() => post(rollbackPath, { release: id })}
                  asked={refresh}
                />
              </Flex>
            ))}
          </Flex>
        </details>
      )}
    </Flex>
  );
}
