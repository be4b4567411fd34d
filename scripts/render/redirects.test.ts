import { expect, test } from 'vitest';
import { readFormerTable, redirectsOf } from './redirects.ts';

test('hosts are told what a server would answer, in escaped addresses', () => {
  const table = readFormerTable(
    JSON.stringify([
      { from: '/ar/مدن/طنجة/', status: 301, to: '/ar/مدن/فاس/', withBelow: true },
      { from: '/fr/presse/a/', status: 301, to: 'https://ailleurs.test/x', withBelow: false },
      { from: '/fr/presse/b/', status: 410 },
    ]),
  );
  expect(redirectsOf(table).split('\n')).toEqual([
    `${encodeURI('/ar/مدن/طنجة/')}* ${encodeURI('/ar/مدن/فاس/')}:splat 301`,
    '/fr/presse/a/ https://ailleurs.test/x 301',
    '/fr/presse/b/ /fr/presse/b/ 410',
    '',
  ]);
});

test('where no entry has left its address the file is empty', () => {
  expect(redirectsOf([])).toBe('');
});
