import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/command/environment.ts';

/** The rows of the table that name a test: item, what holds, file, words of the test's own name. */
const rows = readFileSync(join(root, 'tests/production/ASVS.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| V\d/.test(line) && line.includes('`'))
  .flatMap((line) => [...line.matchAll(/^\| (.+?) \| .+ \| `([^`]+\.ts)` · (.+?) \|$/g)]);

it.each(rows.map(([, item = '', file = '', words = '']) => ({ item, file, words })))(
  '$item is shown by $file',
  ({ file, words }) => {
    expect(existsSync(join(root, file)), file).toBe(true);
    expect(readFileSync(join(root, file), 'utf8')).toContain(words);
  },
);

it('the table has rows, and each in the form that is read here', () => {
  const named = readFileSync(join(root, 'tests/production/ASVS.md'), 'utf8').match(/^\| V.*\.ts` · /gm) ?? [];
  expect(rows.length).toBeGreaterThan(50);
  expect(rows).toHaveLength(named.length);
});
