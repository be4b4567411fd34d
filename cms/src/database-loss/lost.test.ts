import { expect, test } from 'vitest';
import { isLostDatabase } from './lost';

const failed = (message: string, code?: string): Error => Object.assign(new Error(message), code && { code });

test.each([
  failed('select 1 - terminating connection due to unexpected postmaster exit', '57P01'),
  failed('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'),
  failed('connect EMFILE 127.0.0.1:5432 - Local (undefined:undefined)', 'EMFILE'),
  failed('update "articles" set "title" = $1 - Connection terminated unexpectedly'),
  failed('select 1 - Client has encountered a connection error and is not queryable'),
])('the way to the database was lost: $message', (error) => {
  expect(isLostDatabase(error)).toBe(true);
});

test.each([
  failed('duplicate key value violates unique constraint', '23505'),
  failed('Cannot read properties of undefined'),
  'Connection terminated',
])('any other failure is not that: %s', (error) => {
  expect(isLostDatabase(error)).toBe(false);
});
