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
            'Publiez d’abord la fiche française, dont cette traduction reprend les dates, les lieux et les images\u202f; ou les deux ensemble, par «\u202fPublier plusieurs langues\u202f» ou «\u202fProgrammer…\u202f».',
        },
      ];
