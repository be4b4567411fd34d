import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Language } from 'shared/languages';
import { checksPath, type ChecksReply } from '../../checks/checks-reply';
import { rightsSaved } from '../happened';

/** In milliseconds: how long the officer rests before the text is looked at, when awaited links are asked for again, and a server that did not answer. */
const [rest, again, later] = [600, 2500, 10_000];

/** What may have changed the answer while the officer wrote nothing. */
const occasions = ['visibilitychange', rightsSaved] as const;

export type Place = {
  readonly type: string;
  readonly documentId: string | undefined;
  readonly language: Language;
  /** What of the entry is stored and online: a publication or a withdrawal changes it, and no value on screen. */
  readonly stored: string;
};

/** What the server says of the entry as it stands on screen; it is asked whenever the officer stops writing. */
export function useChecks({ type, documentId, language, stored }: Place): {
  reply: ChecksReply | undefined;
  failed: boolean;
} {
  const { post } = useFetchClient();
  const values = useForm('ChecksPanel', (form) => form.values);
  const [reply, setReply] = useState<ChecksReply>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const state = { over: false, timer: 0 };
    const ask = async (): Promise<void> => {
      try {
        const order = { type, language, values, ...(documentId === undefined ? {} : { documentId }) };
        const { data } = await post<ChecksReply>(checksPath, order);
        if (state.over) return;
        setReply(data);
        setFailed(false);
        if (data.pending > 0) state.timer = window.setTimeout(() => void ask(), again);
      } catch {
        if (state.over) return;
        setFailed(true);
        state.timer = window.setTimeout(() => void ask(), later);
      }
    };
    // Who comes back from another tab may have published there what kept this entry from being published; so may rights.
    const onReturn = (): void => {
      if (document.hidden) return;
      window.clearTimeout(state.timer);
      void ask();
    };
    state.timer = window.setTimeout(() => void ask(), rest);
    for (const event of occasions) document.addEventListener(event, onReturn);
    return () => {
      state.over = true;
      window.clearTimeout(state.timer);
      for (const event of occasions) document.removeEventListener(event, onReturn);
    };
  }, [type, documentId, language, stored, values, post]);

  return { reply, failed };
}
