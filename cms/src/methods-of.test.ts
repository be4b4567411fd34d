import { expect, test } from 'vitest';
import { methodsOf } from './methods-of';

type Counter = { count(): number };

test('a part that has the methods is given as it is, those of its class included', () => {
  class Part {
    count = () => 2;
    other() {
      return 3;
    }
  }
  const part = new Part();
  expect(methodsOf<Counter>(part, 'a', { count: true })).toBe(part);
  expect(methodsOf<{ other(): number }>(part, 'a', { other: true }).other()).toBe(3);
});

test.each([[undefined], [{}], [{ count: 2 }]])('a part that lacks one is refused by name: %o', (part) => {
  expect(() => methodsOf<Counter>(part, 'admin::user', { count: true })).toThrow('admin::user : count');
});
