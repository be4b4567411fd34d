import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Follower } from './follower.ts';

let said: string[];
/** A publisher that takes a second to make what follows, and compresses until it is stopped or ten seconds are over. */
const publisher = {
  follow: async () => {
    said.push('follows');
    await new Promise((resolve) => setTimeout(resolve, 1000));
  },
  tidyMedia: () => Promise.resolve(void said.push('tidies')),
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
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what follows a publication', () => {
  it('is made once nothing was asked for during a while, and then texts are compressed and pages looked at', async () => {
    const follower = new Follower(publisher);
    follower.start();
    await vi.advanceTimersByTimeAsync(1000);
    follower.start();
    await vi.advanceTimersByTimeAsync(1000);
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said).toEqual(['follows', 'tidies', 'compresses', 'is done', 'looks']);
  });

  it('is made at the latest after twenty seconds', async () => {
    const follower = new Follower(publisher);
    for (let second = 0; second < 19; second += 1) {
      follower.start();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(said).toEqual([]);
    follower.start();
    await vi.advanceTimersByTimeAsync(1100);
    expect(said).toEqual(['follows']);
  });

  it('stops compressing at once when something is asked for, and goes on after it', async () => {
    const follower = new Follower(publisher);
    follower.start();
    await vi.advanceTimersByTimeAsync(3000);
    follower.giveWay();
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual(['follows', 'tidies', 'compresses', 'gives way']);
    follower.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said.slice(4)).toEqual(['follows', 'tidies', 'compresses', 'is done', 'looks']);
  });

  it('is not made twice at once, and not compressed while more is asked for', async () => {
    const follower = new Follower(publisher);
    follower.start();
    await vi.advanceTimersByTimeAsync(2000);
    follower.giveWay();
    follower.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said).toEqual(['follows', 'tidies', 'follows', 'tidies', 'compresses', 'is done', 'looks']);
  });
});
