import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setAlarm } from './alarm';

const start = Date.parse('2027-01-05T09:59:00.000Z');
const due = start + 60_000;

describe('an alarm', () => {
  beforeEach(() => void vi.useFakeTimers({ now: start }));
  afterEach(() => void vi.useRealTimers());

  /** Work that is planned for some instants, and tells when each was done; each look at it takes so long. */
  function work(instants: number[], milliseconds = 0) {
    const done: number[] = [];
    const failed = vi.fn();
    const look = async () => {
      if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
    };
    return {
      done,
      instants,
      failed,
      async runDue(now: Date) {
        await look();
        for (const at of instants.splice(0, instants.filter((one) => one <= now.getTime()).length))
          done.push(Date.now() - at);
      },
      async nextInstant(now: Date) {
        await look();
        const next = instants.find((at) => at > now.getTime());
        return next === undefined ? undefined : new Date(next);
      },
    };
  }

  it('wakes at the very instant, far off or near', async () => {
    const planned = work([due, due + 7]);
    const alarm = setAlarm(planned);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(planned.done).toEqual([]);
    await vi.advanceTimersByTimeAsync(10);
    expect(planned.done).toEqual([0, 0]);
    await alarm.stop();
  });

  it('misses nothing that falls due while it looks', async () => {
    const planned = work([start + 5], 10);
    const alarm = setAlarm(planned);
    await vi.advanceTimersByTimeAsync(100);
    expect(planned.done).toHaveLength(1);
    await alarm.stop();
  });

  it('learns within seconds what another node was told, and at once what it is told itself', async () => {
    const planned = work([]);
    const alarm = setAlarm(planned);
    await vi.advanceTimersByTimeAsync(1000);
    planned.instants.push(start);
    await vi.advanceTimersByTimeAsync(4000);
    expect(planned.done).toHaveLength(1);
    planned.instants.push(start);
    alarm.ring();
    await vi.advanceTimersByTimeAsync(0);
    expect(planned.done).toHaveLength(2);
    await alarm.stop();
  });

  it('goes on after a failure, and not after it is stopped', async () => {
    const planned = work([start + 20_000]);
    const runDue = vi.fn(planned.runDue).mockRejectedValueOnce(new Error('La base ne répond plus.'));
    const alarm = setAlarm({ ...planned, runDue });
    await vi.advanceTimersByTimeAsync(6000);
    expect(planned.failed).toHaveBeenCalledOnce();
    const calls = runDue.mock.calls.length;
    expect(calls).toBe(2);
    await alarm.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(runDue).toHaveBeenCalledTimes(calls);
  });
});
