import { expect, test } from 'vitest';
import { deferring, replacing } from './deferred.ts';

const plain = { id: 'a', body: 'long', title: 'A' };

function counted() {
  let fetched = 0;
  const object = deferring({ ...plain, body: '' }, { body: () => `long${(fetched += 1) > 9 ? '!' : ''}` });
  return { object, fetched: () => fetched };
}

test('a deferred text is fetched when it is read, and only then', () => {
  const { object, fetched } = counted();
  expect([object.id, object.title, fetched()]).toEqual(['a', 'A', 0]);
  expect([object.body, fetched()]).toEqual(['long', 1]);
});

test('nobody sees a difference: order, spreading, comparing, serialising', () => {
  const { object } = counted();
  expect(Object.keys(object)).toEqual(Object.keys(plain));
  expect(JSON.stringify(object)).toBe(JSON.stringify(plain));
  expect({ ...object }).toStrictEqual(plain);
  expect(object).toEqual(counted().object);
  expect(object).not.toEqual({ ...plain, body: 'other' });
});

test('replacing other fields fetches nothing', () => {
  const { object, fetched } = counted();
  const other = replacing(object, { title: 'B' });
  expect(fetched()).toBe(0);
  expect(JSON.stringify(other)).toBe('{"id":"a","body":"long","title":"B"}');
  expect(replacing(object, { body: 'own' }).body).toBe('own');
  expect(replacing(plain, { title: 'B' })).toEqual({ ...plain, title: 'B' });
});
