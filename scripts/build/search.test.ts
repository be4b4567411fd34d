import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { languageCodes, type Language } from 'shared/languages';
import { searchRecordsPath } from 'shared/paths';
import { hashOf } from '../disk/hash-files.ts';
import { hashFiles } from '../disk/hash-files.fixture.ts';
import { indexForSearch } from './search.ts';

/** A folder as Astro leaves it: two pages a language, whose text may be another. */
function builtFolder(changes: Partial<Record<Language, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  for (const language of languageCodes) {
    const parts = join(folder, searchRecordsPath(language));
    mkdirSync(parts, { recursive: true });
    const record = (name: string) => ({
      ...{
        path: `/${language}/${name}/`,
        title: `Fiction ${name}`,
        summary: 'Fiction',
        text: changes[language] ?? 'Un texte.',
      },
      ...{ names: [], kind: 'city', cities: [name], year: '2027' },
    });
    for (const [part, name] of ['une', 'deux'].entries())
      writeFileSync(join(parts, `${String(part)}.json`), JSON.stringify([record(name)]));
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

  it('is made anew for the languages whose records have changed, and is what it would be without what was kept', async () => {
    const kept = mkdtempSync(join(tmpdir(), 'kept-'));
    const made = async (changes: Partial<Record<Language, string>>, folder?: string) => {
      const built = builtFolder(changes);
      await indexForSearch(built, folder);
      return hashFiles(built);
    };
    expect(await made({}, kept)).toEqual(await made({}));
    const before = readdirSync(kept).sort();
    expect(before.map((name) => name.slice(0, 2))).toEqual(['ar', 'en', 'fr']);
    const changed = { fr: 'Un autre texte.' };
    expect(await made(changed, kept)).toEqual(await made(changed));
    const after = readdirSync(kept).sort();
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(after).toHaveLength(3);
    expect(after[2]).not.toBe(before[2]);
    // What was kept is what is laid: here something else, to see it.
    for (const path of readdirSync(join(kept, after[2] ?? '', 'fragment')))
      writeFileSync(join(kept, after[2] ?? '', 'fragment', path), 'kept');
    const laid = Object.entries(await made(changed, kept)).filter(([path]) => path.includes('fragment/fr'));
    expect(new Set(laid.map(([, hash]) => hash))).toEqual(new Set([hashOf('kept')]));
  });

  it('says in one line that Pagefind has no program for a machine', async () => {
    process.env['npm_config_arch'] = 'nowhere';
    await expect(indexForSearch(builtFolder())).rejects.toThrow(/^L’index de la recherche .+ npm ci .+\.$/);
  });
});
