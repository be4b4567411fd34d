/** Longest sleep, in milliseconds: so late at most this node learns what another one was told, and tries again. */
const longest = 5000;

/** What an alarm wakes for. */
type Work = {
  /** Carries out all that is due at an instant. */
  runDue(now: Date): Promise<void>;
  /** The first instant after `now` for which something is planned, if any. */
  nextInstant(now: Date): Promise<Date | undefined>;
  /** Told of what failed; it is tried again. */
  failed(error: unknown): void;
};

/** Carries out what is planned, at its instant. */
export type Alarm = {
  /** Looks at once for what is due: something was planned. */
  ring(): void;
  /** Ends once what is under way is done. */
  stop(): Promise<void>;
};

/** Sets this node's alarm; every node has one, and what is planned is done by one of them. */
export function setAlarm({ runDue, nextInstant, failed }: Work): Alarm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round: Promise<void> = Promise.resolve();
  let stopped = false;

  async function wake(): Promise<void> {
    if (stopped) return;
    let pause = longest;
    try {
      // One instant for both: what falls due between two would be seen by neither.
      const now = new Date();
      await runDue(now);
      const next = await nextInstant(now);
      if (next !== undefined) pause = Math.max(0, Math.min(pause, next.getTime() - Date.now()));
    } catch (error) {
      failed(error);
    }
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(ring, pause);
  }

  function ring(): void {
    round = round.then(wake);
  }

  ring();
  return {
    ring,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
