import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import type { HomeReply } from '../../publication/desk-reply';

type Release = HomeReply['releases'][number];
type Given = { releases: readonly Release[]; mayPublish: boolean; onReturn: (release: Release) => Promise<void> };

function consequence({ name }: Release): string {
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
              <Dialog.Root>
                <Dialog.Trigger>
                  <Button variant="tertiary" size="S" aria-label={`Revenir à cette version\u00a0: ${release.name}`}>
                    Revenir à cette version
                  </Button>
                </Dialog.Trigger>
                <ConfirmDialog title="Revenir à une version antérieure" onConfirm={() => onReturn(release)}>
                  {consequence(release)}
                </ConfirmDialog>
              </Dialog.Root>
            )}
          </Flex>
        ))}
      </ul>
    </details>
  );
}
