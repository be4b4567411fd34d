import { Flex, Typography } from '@strapi/design-system';
import type { Note, Photo } from '../../photos/photos-reply';
import { dayOf } from '../../photos/wording';

const colours = { danger: 'danger700', warning: 'warning700' } as const;
const signs = { danger: '■', warning: '▲' } as const;

/** What is to be done about a picture. */
export function Notes({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
      {notes.map(({ tone, text }) => (
        <Typography tag="li" key={text} textColor={colours[tone]}>
          <span aria-hidden="true">{signs[tone]}</span> {text}
        </Typography>
      ))}
    </Flex>
  );
}

function agreementOf({ people, scopes, until }: Photo): string {
  if (people === undefined) return 'à renseigner';
  if (people !== 'accord écrit') return people;
  return `accord écrit (${scopes.join(', ')}), ${until === undefined ? 'sans fin' : `jusqu’au ${dayOf(until)}`}`;
}

/** Credit, licence and agreement of a picture, in three lines. */
export function RightsLines({ photo }: { photo: Photo }) {
  const lines = [
    ['Crédit', photo.credit || 'à renseigner'],
    ['Licence', photo.licence || 'à renseigner'],
    ['Personnes', agreementOf(photo)],
  ] as const;
  return (
    <dl>
      {lines.map(([name, value]) => (
        // Beside a form there is little room: what does not fit in the line stands below its name, its words whole.
        <Flex key={name} gap={1} alignItems="baseline" wrap="wrap">
          <Typography tag="dt" fontWeight="bold">
            {name}&nbsp;:
          </Typography>
          <Typography tag="dd" style={{ margin: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Typography>
        </Flex>
      ))}
    </dl>
  );
}
