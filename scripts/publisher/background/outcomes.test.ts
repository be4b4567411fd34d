import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { takeOutcomes, tellOutcomes } from './outcomes.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outcomes-'));
});

describe('what became of the parts that were made in a folder', () => {
  it('is taken once: those that failed, with their reasons', () => {
    tellOutcomes(folder, { sitemap: '', pictures: 'Une image ne se dessine pas.', search: '' });
    expect(takeOutcomes(folder, '')).toEqual([{ part: 'pictures', reason: 'Une image ne se dessine pas.' }]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is that the rest was not made, where the program ended before', () => {
    tellOutcomes(folder, { sitemap: '' });
    const failed = takeOutcomes(folder, 'Error: ENOSPC: no space left on device');
    expect(failed.map(({ part }) => part)).toEqual(['pictures', 'search']);
    expect(failed[1]?.reason).toMatch(/^Le programme s’est arrêté avant la fin\. Le disque est plein/);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -5)],
    ['of another form', () => '[]'],
    ['empty', () => ''],
  ])('is that nothing was made, where the file is %s', (_, spoil) => {
    tellOutcomes(folder, { sitemap: '', pictures: '', search: '' });
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), spoil(readFileSync(join(folder, name), 'utf8')));
    expect(takeOutcomes(folder, '').map(({ part }) => part)).toEqual(['sitemap', 'pictures', 'search']);
  });
});
