import type { Core } from '@strapi/strapi';
import { nextInstant, runDue } from './run';

/** Longest sleep, in milliseconds: so late at most this node learns what another one was told, and tries again. */
const longest = 5000;

/** Carries out what is planned, at its instant. */
export type Alarm = {
  /** Looks at once for what is due: something was planned. */
  ring(): void;
  /** Ends once what is under way is done. */
  stop(): Promise<void>;
};

/** Sets this node's alarm; every node has one, and what is planned is done by one of them. */
export function setAlarm(strapi: Core.Strapi): Alarm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round: Promise<void> = Promise.resolve();
  let stopped = false;

  async function wake(): Promise<void> {
    let pause = longest;
    try {
      await runDue(strapi, new Date());
      const now = new Date();
      const next = await nextInstant(strapi, now);
      if (next !== undefined) pause = Math.min(pause, next.getTime() - now.getTime());
    } catch (error) {
      if (!stopped) strapi.log.error(`Planification : ${String(error)}`);
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
