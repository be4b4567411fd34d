import { Flex, Link, LinkButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useAuth } from '@strapi/strapi/admin';
import { Link as ScreenLink } from 'react-router-dom';
import { beginningsOf } from './beginnings';

/** On the admin's home: what the person may begin to write, and nothing that would be refused. */
export function BeginningsWidget() {
  const held = useAuth('BeginningsWidget', ({ permissions }) => permissions);
  const beginnings = beginningsOf(held);
  if (beginnings.length === 0) {
    return (
      <Typography tag="p">
        Votre rôle traduit et relit des fiches déjà écrites&nbsp;:{' '}
        <Link tag={ScreenLink} to="/content-manager">
          ouvrez-en une
        </Link>
        , puis choisissez sa langue en haut à droite.
      </Typography>
    );
  }
  return (
    <Flex tag="section" aria-label="Écrire" direction="column" alignItems="stretch" gap={3}>
      {beginnings.map(({ label, screen }) => (
        <LinkButton key={label} tag={ScreenLink} to={screen} variant="secondary" startIcon={<Plus />}>
          {label}
        </LinkButton>
      ))}
    </Flex>
  );
}
