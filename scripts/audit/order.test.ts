import { expect, test } from 'vitest';
import { orderOf } from './order.ts';

test('every audit is asked for, or the one that is named', () => {
  expect(orderOf({ runs: '5' })).toEqual({ audits: ['nu', 'axe', 'lighthouse'], runs: 5 });
  expect(orderOf({ only: 'axe', runs: '4' })).toEqual({ audits: ['axe'], runs: 4 });
});

test('an audit that does not exist is refused with the names of those that do', () => {
  expect(() => orderOf({ only: 'vnu', runs: '5' })).toThrow('--only connaît nu, axe, lighthouse, et non « vnu ».');
});

test.each(['0', '-1', '2.5', 'cinq', ''])('a number of runs that is none is refused: « %s »', (runs) => {
  expect(() => orderOf({ runs })).toThrow(`--runs est un nombre entier à partir de 1, et non « ${runs} ».`);
});
