import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../command/environment.ts';
import { scenes } from './scenes.ts';

it('every scene has its picture in the guide, with words for who does not see it, and no picture is left over', () => {
  const guide = readFileSync(join(root, 'cms/GUIDE.md'), 'utf8');
  const shown = [...guide.matchAll(/!\[([^\]]+)\]\(guide\/([\w-]+)\.webp\)/g)].map(([, , name]) => name);
  const names = scenes.map(({ name }) => name).toSorted();
  expect(shown.toSorted()).toEqual(names);
  expect(readdirSync(join(root, 'cms/guide')).toSorted()).toEqual(names.map((name) => `${name}.webp`));
  for (const [, path = ''] of guide.matchAll(/\]\((guide\/[^)]+)\)/g))
    expect(existsSync(join(root, 'cms', path))).toBe(true);
});
