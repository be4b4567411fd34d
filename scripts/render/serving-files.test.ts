import { describe, expect, it, test } from 'vitest';
import { headersOf, readFormerTable, redirectsOf, servingFiles } from './serving-files.ts';
import { responseHeaders } from '../serve/response-headers.ts';

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

describe('the headers for hosts of static sites', () => {
  it('are those of the local server, and HSTS where readers come by TLS', () => {
    for (const [name, value] of Object.entries(responseHeaders(true)))
      expect(headersOf('https://a.example')).toContain(`\n  ${name}: ${value}\n`);
    expect(headersOf('http://localhost:4321')).not.toContain('Strict-Transport-Security');
  });

  it('have hashed files alone kept for good, and say no header of a file twice', () => {
    const [all = '', ...hashed] = headersOf('https://a.example').split('\n\n');
    expect(all).not.toContain('Cache-Control');
    expect(hashed.map((rule) => rule.trim())).toEqual(
      ['/_astro/*', '/media/*'].map((path) => `${path}\n  Cache-Control: public, max-age=31536000, immutable`),
    );
  });

  it('fit the lines that hosts read (2000 characters at Cloudflare)', () => {
    for (const line of headersOf('https://a.example').split('\n')) expect(line.length).toBeLessThan(2000);
  });
});

test('hosts are told which page says in each language that nothing is there, after all other lines', () => {
  const table = JSON.stringify([{ from: '/ar/مدن/طنجة/', status: 410 }]);
  const rules = servingFiles(table, 'https://a.example').get('_redirects')?.trim().split('\n');
  expect(rules?.slice(1)).toEqual(['fr', 'ar', 'en'].map((code) => `/${code}/* /${code}/404/index.html 404`));
});

test('an address that was left has its mark, in its own letters', () => {
  const table = JSON.stringify([{ from: '/ar/مدن/طنجة/', status: 410 }]);
  expect(servingFiles(table, 'https://a.example').get('_former/ar/مدن/طنجة/left')).toBe('410\n');
});
