import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { documentsOf, messageOf, refusalOf } from '../documents.ts';
import { complete } from '../fixture.ts';
import { drawPicture, nobody, sendBytes, sendPicture } from '../picture.ts';
import { entryOf } from '../pulled.ts';
import type { Cms } from '../strapi.ts';

const documentId = 'article-photo-droits';
const canary = 'CANARI-APPAREIL';

type Photo = { id: number; name: string; notes: { text: string }[]; uses: { title: string; line: string }[] };
type Stored = { id: number; url: string; formats: { thumbnail?: { url: string } } | null };

/** A picture with forms, by which it can be told from others, that says where it was taken. */
async function taken(size = 400): Promise<Buffer> {
  const cells = Buffer.from(Array.from({ length: 64 }, (_, at) => (at * at * 37 + at * 91) % 256));
  const picture = sharp(cells, { raw: { width: 8, height: 8, channels: 1 } });
  return await sharp(await picture.resize(size, size, { kernel: 'cubic' }).png().toBuffer())
    .withExif({ IFD0: { Make: canary }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 46/1 0/1' } })
    .jpeg()
    .toBuffer();
}

export function photoRights(cms: () => Cms): void {
  describe('the rights of a picture', () => {
    const articles = () => documentsOf(cms(), 'article');
    const publish = () => refusalOf(() => articles().publish({ documentId, locale: 'fr' }));
    const photos = async (): Promise<Photo[]> =>
      ((await cms().manage('GET', '/photos')).json as { photos: Photo[] }).photos;
    const photoOf = async (id: number) => (await photos()).find((photo) => photo.id === id);
    const say = (id: number, rights: object) => cms().manage('POST', '/photos', { ...nobody, ...rights, id });
    let id = 0;

    test('are asked for before an entry that shows it is published, naming where they are typed', async () => {
      const sent = await sendBytes(cms(), await drawPicture('#5577aa', 800), 'sans-droits.jpg');
      [{ id }] = sent.json as [Stored];
      await articles().create({
        locale: 'fr',
        data: { documentId, ...complete('article', 'fr', 'droits'), image: { file: id, alternative: 'Un aplat' } },
      });
      const message = await publish();
      for (const words of ['sans-droits.jpg', 'son crédit', 'sa licence', 'reconnaître', 'Photos et droits'])
        expect(message).toContain(words);
      expect((await photos())[0]).toMatchObject({ id, uses: [{ line: 'actualité, français, brouillon' }] });
    });

    test('are typed once, and reach every entry that shows the picture with the next reading', async () => {
      const agreed = { people: 'accord écrit', scopes: ['site'], until: '2087-01-05' };
      expect((await say(id, { ...agreed, credit: 'Crédit fictif' })).status).toBe(204);
      expect(await publish()).toBe('');
      const { fr } = await entryOf(cms(), 'article', documentId);
      expect(fr?.image?.file).toMatchObject({
        ...{ credit: 'Crédit fictif', licence: 'Essai' },
        consent: { scopes: ['site'], until: '2087-01-05' },
      });
      expect((await photoOf(id))?.uses[0]?.line).toContain('en ligne');
    });

    test('changed, have what shows the picture published anew', async () => {
      const requests = () =>
        cms().app.db.connection('publication_requests').where({ kind: 'media' }).count('* as count').first();
      const before = Number((await requests())?.['count']);
      expect((await say(id, { credit: 'Autre crédit fictif' })).status).toBe(204);
      expect(Number((await requests())?.['count'])).toBe(before + 1);
    });

    test('are refused where an agreement says not for what', async () => {
      const refused = await say(id, { people: 'accord écrit', scopes: [] });
      expect(refused.status).toBe(400);
      expect(messageOf(refused)).toContain('Dites ce que l’accord écrit couvre');
    });

    test('that end within thirty days, or ended, are told on the home and beside the entry', async () => {
      const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
      const warnings = async () =>
        (
          (await cms().manage('GET', '/photos/warnings')).json as { warnings: { id: number; texts: string[] }[] }
        ).warnings
          .filter((warning) => warning.id === id)
          .flatMap(({ texts }) => texts);
      const agreed = { people: 'accord écrit', scopes: ['site'] };
      await say(id, { ...agreed, until: days(40) });
      expect(await warnings()).toEqual([]);
      await say(id, { ...agreed, until: days(20) });
      expect(await warnings()).toEqual([expect.stringMatching(/^L’accord expire le .*renouvellement/)]);
      await say(id, { ...agreed, until: days(-1) });
      expect(await warnings()).toEqual([expect.stringMatching(/^L’accord a expiré le/)]);
      const query = new URLSearchParams({ type: 'api::article.article', documentId, language: 'ar' });
      const beside = (await cms().manage('GET', `/photos/entry?${query}`)).json as { photos: Photo[] };
      expect(beside.photos.map((photo) => photo.notes[0]?.text)).toEqual(await warnings());
      expect(await publish()).toBe('');
      await say(id, {});
    });

    test('are seen and changed by those alone who have signed in', async () => {
      expect((await cms().read('/photos', { token: '' })).status).toBe(401);
      const asked = { token: '', method: 'POST', body: JSON.stringify({ ...nobody, id }) };
      expect((await cms().read('/photos', asked)).status).toBe(401);
    });
  });

  describe('a picture that is uploaded', () => {
    let first: Stored;

    test('is stored without where it was taken and by what, its thumbnail too', async () => {
      const sent = await sendBytes(cms(), await taken(), 'place.jpg');
      [first] = sent.json as [Stored];
      for (const url of [first.url, first.formats?.thumbnail?.url ?? '']) {
        const bytes = Buffer.from(await (await fetch(new URL(url, cms().url))).arrayBuffer());
        expect(bytes.includes(canary)).toBe(false);
        expect((await sharp(bytes).metadata()).exif).toBeUndefined();
      }
    });

    test('a second time is refused, naming the first and its place', async () => {
      const refused = await sendBytes(cms(), await taken(), 'copie.jpg');
      expect(refused.status).toBe(400);
      expect(messageOf(refused)).toMatch(/«\scopie.jpg\s» est déjà .*«\splace.jpg\s», à la racine de la médiathèque/);
    });

    test('in another size is let in, and each is said to look like the other', async () => {
      const [second] = (await sendBytes(cms(), await taken(300), 'petite.jpg')).json as [Stored];
      const { photos } = (await cms().manage('GET', '/photos')).json as { photos: Photo[] };
      const notes = (id: number) => photos.find((photo) => photo.id === id)?.notes.map(({ text }) => text) ?? [];
      expect(notes(second.id)).toContainEqual(expect.stringMatching(/^Ressemble beaucoup à «\splace.jpg\s»/));
      expect(notes(first.id)).toContainEqual(expect.stringMatching(/«\spetite.jpg\s»/));
    });

    test('keeps the focal point that the media library gives it', async () => {
      const focused = await sendPicture(cms(), '#aa7755', 640);
      const form = new FormData();
      form.append('fileInfo', JSON.stringify({ name: 'vue.jpg', focalPoint: { x: 10, y: 90 } }));
      expect((await cms().manage('POST', `/upload?id=${String(focused)}`, form)).status).toBe(200);
      await documentsOf(cms(), 'article').update({
        ...{ documentId, locale: 'fr' },
        data: { image: { file: focused, alternative: 'Un aplat' } },
      });
      await documentsOf(cms(), 'article').publish({ documentId, locale: 'fr' });
      const { fr } = await entryOf(cms(), 'article', documentId);
      expect(fr?.image?.file).toMatchObject({ focus: { x: 10, y: 90 }, credit: 'Essai' });
    });

    test('and is shown by an entry is not deleted, alone or with others: the entry is named', async () => {
      const shown = await sendPicture(cms(), '#335533', 640);
      const data = { image: { file: shown, alternative: 'Un aplat' } };
      await documentsOf(cms(), 'article').update({ documentId, locale: 'fr', data });
      for (const answer of [
        await cms().manage('DELETE', `/upload/files/${String(shown)}`),
        await cms().manage('POST', '/upload/actions/bulk-delete', { fileIds: [shown], folderIds: [] }),
      ]) {
        expect(answer.status).toBe(400);
        expect(messageOf(answer)).toMatch(/n’est pas supprimé.*«\sExemple fictif droits\s»/);
      }
      expect((await cms().manage('DELETE', `/upload/files/${String(first.id)}`)).status).toBe(200);
      await documentsOf(cms(), 'article').delete({ documentId, locale: '*' });
      expect((await cms().manage('DELETE', `/upload/files/${String(shown)}`)).status).toBe(200);
    });
  });
}
