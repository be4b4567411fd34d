import { Box, Typography, VisuallyHidden } from '@strapi/design-system';
import type { FieldDifference, Piece } from '../../versions/versions-reply';

const lines = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const;

/** Words for who does not see the marks; isolated, or they would say in which direction an Arabic text runs. */
function Unseen({ children }: { children: string }) {
  return (
    <VisuallyHidden tag="bdi" lang="fr">
      {children}
    </VisuallyHidden>
  );
}

/** A stretch of text: underlined where it came, struck out where it went. */
function Stretch({ piece: { text, change } }: { piece: Piece }) {
  if (change === undefined) return text;
  const Mark = change === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <Unseen>{change === 'added' ? ' ajouté : ' : ' retiré : '}</Unseen>
      <Typography textColor={change === 'added' ? 'success700' : 'danger700'}>{text}</Typography>
      <Unseen>{change === 'added' ? ' fin de l’ajout ' : ' fin du retrait '}</Unseen>
    </Mark>
  );
}

/** « avant → après », each in the direction of its own letters. */
function Value({ pieces, language }: { pieces: readonly Piece[]; language: string }) {
  const [removed, added] = (['removed', 'added'] as const).map((side) => pieces.find(({ change }) => change === side));
  const shown = (piece: Piece | undefined) =>
    piece === undefined ? (
      'rien'
    ) : (
      <bdi lang={language}>
        <Stretch piece={piece} />
      </bdi>
    );
  return (
    <Typography tag="p" style={lines}>
      {shown(removed)}
      <span aria-hidden="true"> → </span>
      <Unseen> devient </Unseen>
      {shown(added)}
    </Typography>
  );
}

/** How one field differs: its label, then what was and what is. */
export function FieldOfDifference({
  field: { labels, shape, pieces },
  language,
}: {
  field: FieldDifference;
  language: string;
}) {
  return (
    <Box tag="li" background="neutral100" hasRadius padding={3}>
      <Typography tag="h3" fontWeight="bold" variant="pi">
        {labels.join(' › ')}
      </Typography>
      {shape === 'value' && <Value pieces={pieces} language={language} />}
      {shape === 'text' && (
        <Typography tag="p" dir="auto" lang={language} style={lines}>
          {pieces.map((piece, position) => (
            <Stretch key={position} piece={piece} />
          ))}
        </Typography>
      )}
      {shape === 'list' && (
        <ul>
          {pieces.map((piece, position) => (
            <li key={position} dir="auto" lang={language}>
              <span aria-hidden="true">{piece.change === 'added' ? '+ ' : '− '}</span>
              <Stretch piece={piece} />
            </li>
          ))}
        </ul>
      )}
    </Box>
  );
}
