import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link as ScreenLink } from 'react-router-dom';
import { minePath, type MyReviews, type Waiting } from '../../review/review-reply';
import { usePolled } from '../publication/polled';
import { typeset } from '../typeset';

function Texts({ title, texts }: { title: string; texts: readonly Waiting[] }) {
  if (texts.length === 0) return null;
  return (
    <div>
      <Typography tag="h3" variant="sigma" textColor="neutral700">
        {title} ({texts.length})
      </Typography>
      <ul>
        {texts.map(({ id, title: name, language, screen, line, note }) => (
          <Box tag="li" key={id} paddingTop={2} paddingBottom={2}>
            {screen === undefined ? (
              <Typography fontWeight="bold">{name}</Typography>
            ) : (
              <Link tag={ScreenLink} to={screen}>
                <bdi>{name}</bdi>
              </Link>
            )}
            <Typography tag="p" variant="pi" textColor="neutral600">
              {language} · {line}
            </Typography>
            {note !== undefined && (
              <Typography tag="p" style={{ whiteSpace: 'pre-line' }}>
                {typeset(note)}
              </Typography>
            )}
          </Box>
        ))}
      </ul>
    </div>
  );
}

/** On the admin's home: what waits for the person's review, and what was returned to the person. */
export function ReviewsWidget() {
  const { reply, failed } = usePolled<MyReviews>(minePath, () => false);
  if (reply === undefined) return failed ? <Widget.Error /> : <Widget.Loading />;
  const { toReview, toMend } = reply;
  return (
    <Flex tag="section" aria-label="Relecture" direction="column" alignItems="stretch" gap={4}>
      {toReview.length + toMend.length === 0 && (
        <Typography>Rien n’attend votre relecture, rien ne vous est rendu.</Typography>
      )}
      <Texts title="À relire" texts={toReview} />
      <Texts title="À reprendre" texts={toMend} />
    </Flex>
  );
}
