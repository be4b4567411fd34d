import { expect, it } from 'vitest';
import { logLine } from './log-line';

const now = new Date('2026-11-27T09:00:00Z');

it('says in one line of JSON when, who, in which request, and what', () => {
  const said = { level: 'info', message: 'publication asked', publication: 42, title: 'Deux\nlignes' };
  const line = logLine(said, 'a1', now);
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toEqual({
    ...{ level: 'info', time: '2026-11-27T09:00:00.000Z', name: 'cms', request: 'a1' },
    ...{ publication: 42, title: 'Deux\nlignes', msg: 'publication asked' },
  });
});

it('names no request outside of one, and takes what is not a text, and what calls itself otherwise', () => {
  const said = { level: 'warn', message: { a: 1 }, name: 'error' };
  expect(JSON.parse(logLine(said, undefined, now))).toEqual({
    ...{ level: 'warn', time: '2026-11-27T09:00:00.000Z', name: 'cms', msg: '{"a":1}' },
  });
});
