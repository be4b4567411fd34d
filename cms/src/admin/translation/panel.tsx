import { Link, useLocation } from 'react-router-dom';
import { createGlobalStyle } from 'styled-components';
import { isTranslation } from './layout';

/** A line that begins in Arabic runs from the right; long texts: see text-direction. */
const ReadingDirection = createGlobalStyle`
  main input, main textarea, main h1 { unicode-bidi: plaintext; text-align: start; }
`;

/** Beside a translation: what is asked for here, where the rest stands, and the way to it. */
export function TranslationPanel() {
  const { search } = useLocation();
  if (!isTranslation(search)) return null;
  return {
    title: 'Traduction',
    content: (
      <div style={{ fontSize: '1.4rem', lineHeight: 1.5 }}>
        <ReadingDirection />
        <p>
          Traduisez ici les mots. Les dates, les lieux, les liens, les fichiers et les statuts sont repris de la fiche
          française&nbsp;: c’est là qu’on les change.
        </p>
        <p style={{ marginTop: '0.8rem' }}>
          <Link to="?plugins[i18n][locale]=fr">Ouvrir la fiche française</Link>
        </p>
      </div>
    ),
  };
}
