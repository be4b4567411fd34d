import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contracts } from 'shared/generated/index';
import { hashFiles } from '../../disk/hash-files.fixture.ts';
import { crossBorder } from '../../pull/border.ts';
import { contentFolder } from '../../pull/folder.ts';
import { mediaStore } from '../../pull/media.ts';
import { planFolder } from '../../command/paths.ts';
import { writeContent } from './folder.ts';

const choice = { articles: 25, seed: 3 };
const folder = mkdtempSync(join(tmpdir(), 'bench-content-'));
const [first, second] = [join(folder, 'first'), join(folder, 'second')];

beforeAll(async () => {
  await writeContent(first, choice);
  await writeContent(second, choice);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the same choice gives the same files, byte for byte', () => {
  expect(hashFiles(second)).toEqual(hashFiles(first));
});

test('the plan stays as it is', () => {
  const [plan, made] = [hashFiles(planFolder), hashFiles(first)];
  expect(Object.fromEntries(Object.keys(plan).map((path) => [path, made[path]]))).toEqual(plan);
});

// Pictures are decoded and made anew in several sizes: seconds on a busy machine.
test(
  'the border lets every article in, in three languages, and has nothing to say of any',
  { timeout: 60_000 },
  async () => {
    const plan = new Set((await contentFolder(planFolder).entries(contracts.article)).map(({ id }) => id));
    const media = mediaStore(join(folder, 'media'));
    const { entries, findings } = (await crossBorder(contentFolder(first), media, 'https://site.test')).content();
    const made = entries.filter(({ type, id }) => type === 'article' && !plan.has(id));
    expect(made).toHaveLength(3 * choice.articles);
    expect(findings.filter(({ id }) => id.startsWith('n-'))).toEqual([]);
  },
);
