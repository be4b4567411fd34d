import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';

/** How long to wait before asking again, in milliseconds: while something is on its way, and otherwise. */
const [soon, later] = [1000, 10_000];

/** The same for what is gathered from every entry and changes little in a minute. */
export const seldom = 60_000;

type Polled<Reply> = {
  /** Nothing before the first answer. */
  readonly reply: Reply | undefined;
  /** The last question had no answer. */
  readonly failed: boolean;
  /** Asks at once. */
  refresh(): void;
};

type Pace = { readonly occasion?: string; readonly pause?: number };

/**
 * Asks the CMS again and again while the screen is looked at, after a `pause` in milliseconds, and at once when `occasion`
 * changes. The answer to another path is never shown.
 * @param isMoving tells of an answer whether another is to be expected soon.
 */
export function usePolled<Reply>(
  path: string | undefined,
  isMoving: (reply: Reply) => boolean,
  { occasion = '', pause: usual = later }: Pace = {},
): Polled<Reply> {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<{ path: string; reply: Reply }>();
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState(0);
  // Another function that says the same is no occasion to ask again.
  const moving = useRef(isMoving);
  useEffect(() => {
    moving.current = isMoving;
  }, [isMoving]);

  useEffect(() => {
    if (path === undefined) return undefined;
    const state = { over: false, timer: 0 };
    const ask = async (): Promise<void> => {
      let pause = usual;
      try {
        if (document.visibilityState === 'visible') {
          const { data } = await get<Reply>(path);
          if (state.over) return;
          setAnswer({ path, reply: data });
          setFailed(false);
          if (moving.current(data)) pause = soon;
        }
      } catch {
        if (state.over) return;
        setFailed(true);
      }
      state.timer = window.setTimeout(() => void ask(), pause);
    };
    const look = (): void => {
      if (document.visibilityState === 'visible') setAsked((count) => count + 1);
    };
    void ask();
    document.addEventListener('visibilitychange', look);
    return () => {
      state.over = true;
      window.clearTimeout(state.timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [path, occasion, usual, asked, get]);

  const refresh = useCallback(() => setAsked((count) => count + 1), []);
  return { reply: answer?.path === path ? answer?.reply : undefined, failed, refresh };
}
