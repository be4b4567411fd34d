import { useNotification } from '@strapi/strapi/admin';
import type { Restored } from '../../versions/versions-reply';
import { messageOf } from '../message';

type Answer = { data: Restored } | { error: unknown };

/** Gives the function that tells what became of a restoration, and whether it was done. */
export function useTold(): (answer: Answer, done: string) => boolean {
  const { toggleNotification } = useNotification();
  return (answer, done) => {
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: messageOf(answer.error) });
      return false;
    }
    const { left } = answer.data;
    const message = left.length === 0 ? done : `${done} Sauf ceci\u00a0: ${left.join(' ')}`;
    // What could not be brought back is to be read at leisure.
    toggleNotification({ type: left.length === 0 ? 'success' : 'warning', message, blockTransition: left.length > 0 });
    return true;
  };
}
