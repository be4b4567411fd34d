import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BackgroundScheduler } from './scheduler.ts';

let said: string[];
/** Jobs of which one takes a second to make files, and one compresses until it is stopped or ten seconds are over. */
const jobs = {
  late: [] as readonly string[],
  makeFiles: async () => {
    said.push('makes files');
    await new Promise((resolve) => setTimeout(resolve, 1000));
  },
  tidy: () => Promise.resolve(void said.push('tidies')),
  tidyMedia: () => Promise.resolve(void said.push('tidies media')),
  compress: async (signal: AbortSignal) => {
    said.push('compresses');
    const ended = await new Promise<string>((resolve) => {
      setTimeout(() => resolve('is done'), 10_000);
      signal.addEventListener('abort', () => resolve('gives way'));
    });
    said.push(ended);
  },
  inspect: (signal: AbortSignal) => Promise.resolve(void said.push(signal.aborted ? 'too late' : 'looks')),
};

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  jobs.late = [];
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the background after a publication', () => {
  it('is made once nothing was asked for during a while, and then texts are compressed and pages looked at', async () => {
    const scheduler = new BackgroundScheduler(jobs);
    scheduler.start();
    await vi.advanceTimersByTimeAsync(1000);
    scheduler.start();
    await vi.advanceTimersByTimeAsync(1000);
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said).toEqual(['makes files', 'tidies', 'tidies media', 'compresses', 'is done', 'looks']);
  });

  it('is made at the latest after twenty seconds', async () => {
    const scheduler = new BackgroundScheduler(jobs);
    for (let second = 0; second < 19; second += 1) {
      scheduler.start();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(said).toEqual([]);
    scheduler.start();
    await vi.advanceTimersByTimeAsync(1100);
    expect(said).toEqual(['makes files']);
  });

  it('stops compressing at once when something is asked for, and goes on after it', async () => {
    const scheduler = new BackgroundScheduler(jobs);
    scheduler.start();
    await vi.advanceTimersByTimeAsync(3000);
    scheduler.giveWay();
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual(['makes files', 'tidies', 'tidies media', 'compresses', 'gives way']);
    scheduler.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said.slice(5)).toEqual(['makes files', 'tidies', 'tidies media', 'compresses', 'is done', 'looks']);
  });

  it('is made again by itself where it failed, after pauses that grow, until it succeeds', async () => {
    const scheduler = new BackgroundScheduler({
      ...jobs,
      compress: () => Promise.resolve(),
      get late() {
        return jobs.late;
      },
    });
    jobs.late = ['La recherche est en retard.'];
    scheduler.start();
    const timesWithin = async (seconds: number) => {
      said = [];
      await vi.advanceTimersByTimeAsync(seconds * 1000);
      return said.filter((word) => word === 'makes files').length;
    };
    expect(await timesWithin(16)).toBe(1);
    expect(await timesWithin(3)).toBe(1);
    expect(await timesWithin(28)).toBe(0);
    expect(await timesWithin(5)).toBe(1);
    await timesWithin(12 * 3600);
    const inDay = await timesWithin(24 * 3600);
    expect([inDay > 44, inDay < 50]).toEqual([true, true]);
    jobs.late = [];
    expect(await timesWithin(3600)).toBe(1);
    expect(await timesWithin(24 * 3600)).toBe(0);
  });

  it('is not made twice at once, and not compressed while more is asked for', async () => {
    const scheduler = new BackgroundScheduler(jobs);
    scheduler.start();
    await vi.advanceTimersByTimeAsync(2000);
    scheduler.giveWay();
    scheduler.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said).toEqual([
      'makes files',
      'tidies',
      'tidies media',
      'makes files',
      'tidies',
      'tidies media',
      'compresses',
      'is done',
      'looks',
    ]);
  });
});
