import { expect, test } from 'vitest';
import { writeCsv } from './csv.ts';

const columns = { id: 'fact', title: 'word', cities: 'fact', longitude: 'fact' } as const;

test('a file begins with a byte order mark and a header, and its lines end in CRLF (RFC 4180)', () => {
  const row = { id: 'a', title: 'Un "titre", fictif', cities: ['x', 'y'], longitude: undefined };
  expect(writeCsv(columns, [row], 'fr')).toBe('\ufeffid,title,cities,longitude\r\na,"Un ""titre"", fictif",x|y,\r\n');
});

test('without rows the header still tells the columns', () => {
  expect(writeCsv(columns, [], 'fr')).toBe('\ufeffid,title,cities,longitude\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('a text that a spreadsheet would run is guarded: %j', (title) => {
  const [, line] = writeCsv({ title: 'word' }, [{ title }], 'fr').split('\r\n');
  expect(line).toBe(`'${title}`);
});

test('a negative number is a number and stays one', () => {
  expect(writeCsv({ longitude: 'fact' }, [{ longitude: -5.8039 }], 'fr')).toContain('\r\n-5.8039\r\n');
});

test('side by side, a word has a column a language', () => {
  const rows = [{ id: 'a', title: { fr: 'Fictif', ar: 'خيالي' } }];
  expect(writeCsv({ id: 'fact', title: 'word' }, rows, undefined)).toBe(
    '\ufeffid,title.fr,title.ar,title.en\r\na,Fictif,خيالي,\r\n',
  );
});
