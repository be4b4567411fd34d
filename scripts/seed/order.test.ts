import { describe, expect, it } from 'vitest';
import { contracts } from 'shared/generated/index';
import { seedOrder } from './order.ts';

describe('the order of the seed', () => {
  it('holds every type once, each after those that it refers to', () => {
    const order = seedOrder();
    expect([...order].sort()).toEqual(Object.keys(contracts).sort());
    expect(order.indexOf('city')).toBeLessThan(order.indexOf('action'));
    expect(order.indexOf('action')).toBeLessThan(order.indexOf('event'));
    expect(order.indexOf('event')).toBeLessThan(order.indexOf('article'));
  });
});
