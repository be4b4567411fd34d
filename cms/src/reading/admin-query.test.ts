import { expect, test } from 'vitest';
import { adminQueryProblem } from './admin-query';

const secrets = new Set(['password', 'resetPasswordToken']);
const allowed: readonly object[] = [
  { page: '1', pageSize: '10', sort: 'title:ASC', locale: 'fr', _q: 'password' },
  { filters: { $and: [{ createdBy: { id: { $eq: '2' } } }, { title: { $contains: 'password' } }] } },
  { sort: 'createdBy.firstname:ASC', populate: ['themes'] },
  { resetPasswordToken: 'a' },
];
test.each(allowed.map((query) => ({ query })))('$query is what the admin’s screens ask', ({ query }) => {
  expect(adminQueryProblem(query, secrets)).toBeUndefined();
});

const refused: readonly object[] = [
  { sort: 'createdBy.password:ASC' },
  { sort: ['title', 'createdBy.resetPasswordToken:desc'] },
  { sort: { createdBy: { password: 'asc' } } },
  { filters: { $or: [{ createdBy: { password: { $startsWith: 'a' } } }] } },
  { filters: { updatedBy: { 't1.password': { $startsWith: 'a' } } } },
  { populate: { createdBy: { fields: ['password'] } } },
  { where: { id: '1' } },
  { lookup: { id: '1' } },
  { populate: { themes: { lookup: { id: '1' } } } },
];
test.each(refused.map((query) => ({ query })))('$query is refused', ({ query }) => {
  expect(adminQueryProblem(query, secrets)).toMatch(/^Paramètre refusé/);
});
