import { expect, test } from 'vitest';
import { isSlugConflict } from './conflict';

test('the two databases say the same in other words', () => {
  const sqlite = Object.assign(new Error('insert … - UNIQUE constraint failed: articles.slug, articles.locale'), {
    code: 'SQLITE_CONSTRAINT_UNIQUE',
  });
  const postgres = Object.assign(new Error('duplicate key'), {
    code: '23505',
    constraint: 'articles_slug_locale_published',
  });
  expect(isSlugConflict(sqlite)).toBe(true);
  expect(isSlugConflict(postgres)).toBe(true);
  expect(isSlugConflict(Object.assign(new Error('x'), { code: '23505', constraint: 'admin_users_email' }))).toBe(false);
  expect(
    isSlugConflict(
      Object.assign(new Error('UNIQUE constraint failed: up_users.email'), { code: 'SQLITE_CONSTRAINT_UNIQUE' }),
    ),
  ).toBe(false);
  expect(isSlugConflict(new Error('autre'))).toBe(false);
});
