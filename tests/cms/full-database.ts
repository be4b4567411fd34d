import { expect, test, vi } from 'vitest';
import { documentsOf, messageOf } from './documents.ts';
import { complete, uidOf } from './fixture.ts';
import type { Cms } from './strapi.ts';

const documentId = 'sans-place';
const path = `/content-manager/collection-types/${uidOf('article')}/${documentId}?locale=fr`;

/** SQLite on a disk that is full, in SQLite's own words: a file that may not grow, on the one connection that there is. */
export function fullDatabase(cms: () => Cms): void {
  test('a database that cannot grow says what to do, keeps what was acknowledged, and goes on once it can', async () => {
    const documents = documentsOf(cms(), 'article');
    const fields = { documentId, ...complete('article', 'fr', documentId) };
    await documents.create({ locale: 'fr', data: fields });
    const pragma = (text: string) => cms().app.db.connection.raw(`PRAGMA ${text}`) as Promise<Record<string, number>[]>;
    const logged = vi.spyOn(cms().app.log, 'error');
    const [size] = await pragma('page_count');
    await pragma(`max_page_count = ${size?.['page_count']}`);
    const save = (mark: number) => cms().manage('PUT', path, { ...fields, body: `${mark} `.repeat(15_000) });
    let kept = 0;
    let answer = await save(1);
    while (answer.status === 200 && kept < 50) answer = await save((kept += 1) + 1);
    expect([answer.status, messageOf(answer)]).toEqual([
      507,
      'Le disque du serveur est plein\u00a0: rien n’est enregistré. Gardez cette page ouverte, et dites-le à qui s’occupe du serveur.',
    ]);
    expect(logged.mock.calls.map(([error]: unknown[]) => String(error))).toEqual([
      expect.stringMatching(/database or disk is full$/),
    ]);
    expect(String(logged.mock.calls)).not.toContain(`${kept + 1} ${kept + 1}`);
    logged.mockRestore();
    expect((await documents.findOne({ documentId, locale: 'fr' }))?.['body']).toMatch(
      kept === 0 ? /^Texte/ : new RegExp(`^${kept} `),
    );
    await pragma('max_page_count = 1073741823');
    expect((await save(99)).status).toBe(200);
  });
}
