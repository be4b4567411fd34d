import { describe, expect, it } from 'vitest';
import { optionsOf } from './options.ts';

const options = { from: { type: 'string' }, 'accept-shrink': { type: 'boolean' } } as const;

describe('the options of a command', () => {
  it('are those that it was given', () => {
    expect(optionsOf(options, ['--from', 'a', '--accept-shrink'])).toEqual({ from: 'a', 'accept-shrink': true });
    expect(optionsOf(options, [])).toEqual({});
  });

  it.each([['--accept-shrinks'], ['--from'], ['a']])(
    'are refused in one line where the command has none such: %s',
    (given) => {
      expect(() => optionsOf(options, [given])).toThrow('Cette commande connaît : --from, --accept-shrink.');
    },
  );
});
