import { sourceLanguage } from 'shared/languages';
import type { Rule } from './problem';

/** A translation is published after its French entry, from which it takes dates, places and images. */
export const sourceFirst: Rule = ({ language, source }) =>
  language === sourceLanguage || source !== undefined
    ? []
    : [
        {
          path: [],
          message:
            'Publiez d’abord la fiche française\u00a0: cette traduction en reprend les dates, les lieux et les images.',
        },
      ];
