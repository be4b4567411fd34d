import { Box, Link, Typography } from '@strapi/design-system';
import type { Publication } from '../../publication/desk-reply';
import { typeset } from '../typeset';

const marks: Readonly<Record<Publication['outcome'], string>> = {
  pending: '',
  online: '✓\u00a0',
  refused: '✗\u00a0',
  failed: '✗\u00a0',
};
const colours: Readonly<Record<Publication['outcome'], string>> = {
  pending: 'neutral800',
  online: 'success700',
  refused: 'danger700',
  failed: 'danger700',
};

/** What became of a request: a line with its mark, the problems, the pages. */
export function Receipt({
  publication: { outcome, line, problems, remedy, pages, notices },
}: {
  publication: Publication;
}) {
  return (
    <>
      <Typography tag="p" textColor={colours[outcome]}>
        <span aria-hidden="true">{marks[outcome]}</span>
        {line}
      </Typography>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <Typography tag="li" key={problem} marginTop={1}>
              {typeset(problem)}
            </Typography>
          ))}
        </ul>
      )}
      {remedy !== undefined && (
        <Typography tag="p" marginTop={1} textColor="neutral600">
          {remedy}
        </Typography>
      )}
      <Links to={pages} words="Voir la page" />
      <Links to={notices} words="Voir l’avis de retrait" />
    </>
  );
}

function Links({ to, words }: { to: Publication['pages']; words: string }) {
  if (to.length === 0) return null;
  return (
    <Box tag="ul" marginTop={1}>
      {to.map(({ language, url }) => (
        <li key={url}>
          <Link href={url} isExternal>
            {words} ({language})
          </Link>
        </li>
      ))}
    </Box>
  );
}
