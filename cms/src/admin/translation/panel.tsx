import { Flex, Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Link, useLocation } from 'react-router-dom';
import { createGlobalStyle } from 'styled-components';
import { screenLanguage } from '../screen-language';
import { isTranslation } from './layout';
import { FrenchSource } from './source';

/** A line that begins in Arabic runs from the right; long texts: see text-direction. */
const ReadingDirection = createGlobalStyle`
  main input, main textarea, main h1 { unicode-bidi: plaintext; text-align: start; }
`;

/** Beside a translation: what is asked for here, the French text, what changed in it, and the way to it. */
export const TranslationPanel: PanelComponent = ({ model, documentId, document }) => {
  const { search } = useLocation();
  if (!isTranslation(search)) return null;
  const id = documentId ?? document?.documentId;
  const language = screenLanguage(search);
  return {
    title: 'Traduction',
    content: (
      <Flex direction="column" alignItems="stretch" gap={4} width="100%">
        <ReadingDirection />
        <Typography tag="p">
          Traduisez ici les mots. Les dates, les lieux, les liens, les fichiers et les statuts sont repris de la fiche
          française&nbsp;: c’est là qu’on les change.
        </Typography>
        <p style={{ fontSize: '1.4rem' }}>
          <Link to="?plugins[i18n][locale]=fr">Ouvrir la fiche française</Link>
        </p>
        {id !== undefined && id !== 'create' && (
          <FrenchSource type={model} documentId={id} language={language} occasion={String(document?.updatedAt)} />
        )}
      </Flex>
    ),
  };
};
