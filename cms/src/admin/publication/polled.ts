import { useCallback, useEffect, useRef, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

/** How often the CMS is asked, in milliseconds: while something is under way, and otherwise. */
const [lively, calm] = [1000, 10_000];

/** What an address of the CMS answers, asked again and again; `refresh` asks at once. */
export type Polled<T> = { readonly reply: T | undefined; readonly refresh: () => void };

/**
 * Asks an address again and again while the screen is open; at once when `moment` changes. `isLively` tells by an answer
 * whether the next one may be another soon. A failure leaves what was answered last.
 */
export function usePolled<T>(path: string, isLively: (reply: T) => boolean, moment?: unknown): Polled<T> {
  const { get } = useFetchClient();
  const [reply, setReply] = useState<T>();
  const [asked, setAsked] = useState(0);
  const judge = useRef(isLively);
  judge.current = isLively;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leaving = new AbortController();
    const ask = async (): Promise<void> => {
      let pause = calm;
      try {
        const { data } = await get<T>(path, { signal: leaving.signal });
        setReply(data);
        if (judge.current(data)) pause = lively;
      } catch {
        // Signed out, or the CMS restarts: the next answer tells.
      }
      if (!leaving.signal.aborted) timer = setTimeout(() => void ask(), pause);
    };
    void ask();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [get, path, moment, asked]);

  return { reply, refresh: useCallback(() => setAsked((times) => times + 1), []) };
}
