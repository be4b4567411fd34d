import { isEmpty } from '../content/form';
import { named, quote, type Rule } from './problem';

/** An action is said to be done only with something that shows it. */
export const proof: Rule = ({ form, entry }) => {
  if (!('proofs' in form) || entry.actionStatus !== 'réalisée' || !isEmpty(entry.proofs)) return [];
  return [
    {
      path: ['proofs'],
      message: `${named(form, 'actionStatus')} vaut ${quote('réalisée')}\u00a0: ajoutez au moins un document dans ${named(form, 'proofs')}.`,
    },
  ];
};
