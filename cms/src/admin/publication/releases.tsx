import { Flex, Typography } from '@strapi/design-system';
import type { HomeReply } from '../../publication/desk-reply';
import { ConfirmButton } from '../confirm';

type Release = HomeReply['releases'][number];
type Given = { releases: readonly Release[]; mayPublish: boolean; onReturn: (release: Release) => Promise<void> };

function consequenceOf({ name }: Release): string {
  return `Le site redeviendra ce qu’il était dans la ${name.replace(/^V/, 'v')}. Les fiches restent comme elles sont ici, et la prochaine mise en ligne les montrera à nouveau.`;
}

/** The versions that the site keeps, and the way back to each. */
export function Releases({ releases, mayPublish, onReturn }: Given) {
  if (releases.length === 0) return null;
  return (
    <details>
      <Typography tag="summary" fontWeight="bold">
        Versions du site ({releases.length})
      </Typography>
      <ul>
        {releases.map((release) => (
          <Flex tag="li" key={release.id} justifyContent="space-between" wrap="wrap" gap={2} marginTop={2}>
            <Typography>{release.name}</Typography>
            {release.online && <Typography fontWeight="bold">En ligne</Typography>}
            {!release.online && mayPublish && (
              <ConfirmButton
                variant="tertiary"
                size="S"
                label="Revenir à cette version"
                about={release.name}
                title="Revenir à une version antérieure"
                consequence={consequenceOf(release)}
                yes="Oui, revenir"
                onConfirm={() => onReturn(release)}
              />
            )}
          </Flex>
        ))}
      </ul>
    </details>
  );
}
