import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { languageCodes } from 'shared/languages';
import { searchRecordsPath } from 'shared/paths';
import { hashFiles } from '../disk/hash-files.fixture.ts';
import { indexForSearch } from './search.ts';

/** A folder as Astro leaves it: two pages a language. */
function builtFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  for (const language of languageCodes) {
    const file = join(folder, searchRecordsPath(language));
    mkdirSync(dirname(file), { recursive: true });
    const record = (name: string) => ({
      ...{ path: `/${language}/${name}/`, title: `Fiction ${name}`, summary: 'Fiction', text: 'Un texte fictif.' },
      ...{ names: [], kind: 'city', cities: [name], year: '2027' },
    });
    writeFileSync(file, JSON.stringify([record('une'), record('deux')]));
  }
  return folder;
}

afterEach(() => {
  delete process.env['npm_config_arch'];
});

describe('the index of the search', () => {
  it('takes the place of the records, the same bytes for the same records', async () => {
    const [one, two] = [builtFolder(), builtFolder()];
    await indexForSearch(one);
    await indexForSearch(two);
    expect(hashFiles(two)).toEqual(hashFiles(one));
    expect(languageCodes.flatMap((language) => readdirSync(join(one, language)))).toEqual([]);
    const fragments = readdirSync(join(one, 'pagefind/fragment'));
    for (const language of languageCodes) expect(fragments.filter((name) => name.startsWith(language))).toHaveLength(2);
  });

  it('says in one line that Pagefind has no program for a machine', async () => {
    process.env['npm_config_arch'] = 'nowhere';
    await expect(indexForSearch(builtFolder())).rejects.toThrow(/^L’index de la recherche .+ npm ci .+\.$/);
  });
});
