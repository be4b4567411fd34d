import { describe, expect, it } from 'vitest';
import { look, quiet, type Alarm, type News } from './alarm.ts';

const minute = 60_000;
const after = 10 * minute;
const broken = ['Le CMS ne répond pas.'];

/** Looks each half minute; `W` is a look at which all is well. */
function watched(looks: string): readonly (readonly [number, News['kind']])[] {
  const told: [number, News['kind']][] = [];
  let alarm: Alarm = quiet;
  [...looks].forEach((mark, at) => {
    const { alarm: next, news } = look(alarm, mark === 'W' ? [] : broken, at * (minute / 2), after);
    if (news !== undefined) told.push([at, news.kind]);
    alarm = next;
  });
  return told;
}

describe('an alarm', () => {
  it('is given once, when something has been wrong for long enough, and once when it is over', () => {
    expect(watched(`WW${'x'.repeat(60)}WWWW`)).toEqual([
      [22, 'begun'],
      [64, 'over'],
    ]);
  });

  it('is not given for what is over before', () => {
    expect(watched(`${'x'.repeat(20)}${'W'.repeat(9)}${'x'.repeat(20)}WWWW`)).toEqual([]);
  });

  it('is one alarm where what fails is well for a moment now and then', () => {
    expect(watched(`${'xxxW'.repeat(20)}WWWW`)).toEqual([
      [20, 'begun'],
      [81, 'over'],
    ]);
  });

  it('names what is wrong at its beginning, and at its end what was', () => {
    const first = look(quiet, ['un'], 0, after).alarm;
    const begun = look(first, ['deux'], after, after);
    expect(begun.news).toEqual({ kind: 'begun', since: 0, lines: ['deux'] });
    const well = look(begun.alarm, [], after + minute, after);
    expect(well.news).toBeUndefined();
    expect(look(well.alarm, [], after + 3 * minute, after).news).toEqual({ kind: 'over', since: 0, lines: ['deux'] });
  });
});
