import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, WarningCircle } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { languages } from 'shared/languages';
import { againPath, type Publication } from '../../publication/desk-reply';

const signs = { pending: Clock, online: CheckCircle, refused: WarningCircle, failed: WarningCircle };
const colours = { pending: 'neutral600', online: 'success600', refused: 'danger600', failed: 'warning600' } as const;

/** The message of what the CMS refuses, or what to do where it says nothing. */
export function messageOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : 'Réessayez dans un instant.';
}

type Props = { publication: Publication; mayPublish: boolean; asked: () => void };

/** What became of a request: a line, the problems, the pages, and a button where it did not succeed. */
export function Outcome({ publication, mayPublish, asked }: Props) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { id, outcome, line, problems, pages } = publication;
  const Sign = signs[outcome];
  const again = async (): Promise<void> => {
    try {
      await post(againPath, { request: id });
      asked();
    } catch (error) {
      toggleNotification({ type: 'danger', message: messageOf(error) });
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={2} alignItems="flex-start">
        <Box paddingTop="2px" flex="none">
          <Sign fill={colours[outcome]} width="1.6rem" height="1.6rem" aria-hidden />
        </Box>
        <Typography>{line}</Typography>
      </Flex>
      {problems.map((problem) => (
        <Typography key={problem} textColor="neutral800">
          {problem}
        </Typography>
      ))}
      {pages.length > 0 && (
        <Flex gap={3} wrap="wrap">
          {pages.map(({ language, url }) => (
            <Link key={url} href={url} isExternal>
              {`Voir la page (${languages[language].label})`}
            </Link>
          ))}
        </Flex>
      )}
      {mayPublish && (outcome === 'failed' || outcome === 'refused') && (
        <Box>
          <Button variant="secondary" size="S" onClick={() => void again()}>
            Réessayer
          </Button>
        </Box>
      )}
    </Flex>
  );
}
