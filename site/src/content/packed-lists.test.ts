import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PackedLists } from './packed-lists.ts';

test('lists hold what was set last, however often and in whatever order they were set', () => {
  const list = fc.array(fc.integer({ min: 0, max: 1e9 }), { maxLength: 2000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(600), list), { maxLength: 40 }), (sets) => {
      const packed = new PackedLists();
      const plain = new Map<number, readonly number[]>();
      for (const [name, items] of sets) {
        packed.set(name, items);
        plain.set(name, items);
      }
      for (const [name, items] of plain)
        expect(Array.from({ length: packed.length(name) }, (_, place) => packed.at(name, place))).toEqual(items);
    }),
  );
});

test('a list that was never set is empty', () => {
  const packed = new PackedLists();
  packed.set(3, [1]);
  expect([packed.length(1), packed.length(9999)]).toEqual([0, 0]);
});
