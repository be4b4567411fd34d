import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Watch } from './watch.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const asked = { type: 'article', documentId: 'exemple' };
const cmsThat = (answer: () => Promise<{ saved: string; publication: number; embargoes: never[] }>) => ({
  state: vi.fn(answer),
});
const state = { saved: 'a', publication: 1, embargoes: [] as never[] };

describe('who looks at a document', () => {
  it('is told of it twice a second, by one question for all, until nobody looks', async () => {
    const cms = cmsThat(() => Promise.resolve(state));
    const watch = new Watch(cms);
    const told = [vi.fn(), vi.fn()];
    const [first, second] = told.map((listener) => watch.look(asked, listener));
    await vi.advanceTimersByTimeAsync(1050);
    expect(cms.state).toHaveBeenCalledTimes(2);
    for (const listener of told) expect(listener).toHaveBeenCalledTimes(2);
    first?.();
    await vi.advanceTimersByTimeAsync(500);
    expect(told[0]).toHaveBeenCalledTimes(2);
    expect(told[1]).toHaveBeenCalledTimes(3);
    second?.();
    await vi.advanceTimersByTimeAsync(5000);
    expect(cms.state).toHaveBeenCalledTimes(3);
  });

  it('goes on being told after a time without an answer', async () => {
    let down = true;
    const cms = cmsThat(() => (down ? Promise.reject(new Error('down')) : Promise.resolve(state)));
    const listener = vi.fn();
    const leave = new Watch(cms).look(asked, listener);
    await vi.advanceTimersByTimeAsync(2000);
    expect(listener).not.toHaveBeenCalled();
    down = false;
    await vi.advanceTimersByTimeAsync(600);
    expect(listener).toHaveBeenCalledWith(state);
    leave();
  });
});
