import { expect, it } from 'vitest';
import type { Receipt } from 'shared/publication';
import { Course } from './course.ts';

const clock = { now: new Date('2026-11-27T09:00:00Z') };
const later = (minutes: number): Date => (clock.now = new Date(clock.now.getTime() + minutes * 60_000));
const receipt = (request: number, outcome: Receipt['outcome'], line?: string): Receipt => ({
  ...{ request, outcome, at: clock.now.toISOString(), changed: 0, pages: [] },
  problems: line === undefined ? [] : [line],
});

it('knows since when a publication fails, until it is online, refused, or asked for no more', () => {
  const course = new Course(() => clock.now);
  const began = clock.now;
  course.handled([receipt(1, 'failed', 'Le disque est plein.'), receipt(2, 'failed', 'Autre.'), receipt(3, 'online')]);
  expect(course.lastGood).toEqual(began);
  later(5);
  course.fails('cms', 'Le CMS ne répond pas.');
  course.handled([receipt(1, 'failed', 'Le disque est plein.')]);
  expect(course.failing).toEqual([
    { since: began, line: 'Le disque est plein.' },
    { since: began, line: 'Autre.' },
    { since: clock.now, line: 'Le CMS ne répond pas.' },
  ]);
  course.keepOnly([1]);
  course.goesWell('cms');
  expect(course.failing).toEqual([{ since: began, line: 'Le disque est plein.' }]);
  expect(course.lastGood).toEqual(began);
  course.handled([receipt(1, 'refused', 'Un champ manque.')]);
  expect(course.failing).toEqual([]);
  expect(course.lastGood).toEqual(began);
  course.fails('everything', 'Le CMS a tout perdu.');
  course.goesWell('everything');
  expect(course).toMatchObject({ failing: [], lastGood: clock.now });
});
