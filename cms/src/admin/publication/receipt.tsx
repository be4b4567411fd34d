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
export function Receipt({ publication: { outcome, line, problems, remedy, pages } }: { publication: Publication }) {
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
      {pages.length > 0 && (
        <Box tag="ul" marginTop={1}>
          {pages.map(({ language, url }) => (
            <li key={language}>
              <Link href={url} isExternal>
                Voir la page ({language})
              </Link>
            </li>
          ))}
        </Box>
      )}
    </>
  );
}
