import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification, Widget } from '@strapi/strapi/admin';
import { Link as ScreenLink } from 'react-router-dom';
import { everythingPath, homePath, rollbackPath, type HomeReply } from '../../publication/desk-reply';
import { messageOf } from '../message';
import { Warning } from '../warning';
import { Again } from './again';
import { usePolled } from './polled';
import { Receipt } from './receipt';
import { Releases } from './releases';

const isMoving = ({ pending }: HomeReply): boolean => pending > 0;

function pendingLine(pending: number): string {
  return pending === 1 ? '1\u00a0mise en ligne en cours…' : `${String(pending)}\u00a0mises en ligne en cours…`;
}

/** What the publisher does, and what is on its way. */
function State({ reply: { publisher, inOrder, pending, delay } }: { reply: HomeReply }) {
  return (
    <div role="status">
      <Typography tag="p" fontWeight="bold" textColor={inOrder ? 'neutral800' : 'danger700'}>
        <span aria-hidden="true">{inOrder ? '●' : '■'}</span> Service de mise en ligne&nbsp;: {publisher}
      </Typography>
      {pending > 0 && <Typography tag="p">{pendingLine(pending)}</Typography>}
      {pending > 0 && delay !== undefined && <Typography tag="p">{delay}</Typography>}
    </div>
  );
}

const heldBack = 'Le site montre une version antérieure, jusqu’à la prochaine mise en ligne.';

/** On the admin's home: what is online, what is not, and the ways to mend it. */
export function PublicationsWidget() {
  const { reply, failed, refresh } = usePolled<HomeReply>(homePath, isMoving);
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  if (reply === undefined) return failed ? <Widget.Error /> : <Widget.Loading />;

  const ask = async (path: string, body: object): Promise<void> => {
    try {
      await post(path, body);
      toggleNotification({ type: 'success', message: 'La demande est partie.' });
    } catch (error) {
      toggleNotification({ type: 'danger', message: messageOf(error) });
    }
    refresh();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <State reply={reply} />
        {reply.mayPublish && (
          <Button variant="secondary" size="S" flex="none" onClick={() => void ask(everythingPath, {})}>
            Tout republier
          </Button>
        )}
      </Flex>
      {reply.heldBack && <Warning role="status" lines={[heldBack]} />}
      {reply.late.length > 0 && <Warning role="status" lines={reply.late} />}
      <Releases
        releases={reply.releases}
        mayPublish={reply.mayPublish}
        onReturn={({ id }) => ask(rollbackPath, { release: id })}
      />
      {reply.publications.length === 0 && <Typography>Rien n’a encore été mis en ligne.</Typography>}
      <ul>
        {reply.publications.map((publication) => (
          <Box tag="li" key={publication.id} paddingTop={2} paddingBottom={2}>
            {publication.screen === undefined ? (
              <Typography fontWeight="bold">{publication.title}</Typography>
            ) : (
              <Link tag={ScreenLink} to={publication.screen}>
                {publication.title}
              </Link>
            )}
            <Receipt publication={publication} />
            {publication.mayAskAgain && <Again publication={publication} onAsked={refresh} />}
          </Box>
        ))}
      </ul>
    </Flex>
  );
}
