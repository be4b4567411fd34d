import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashFiles } from '../../../scripts/disk/hash-files.fixture.ts';
import { canSeal } from '../../publish/sealed.ts';
import { messageOf } from '../documents.ts';
import { sendBytes } from '../picture.ts';
import type { Cms } from '../strapi.ts';

/** A picture that hardly gets smaller, and no other's. */
const noise = async (width: number): Promise<Buffer> => {
  const bytes = Buffer.from(Array.from({ length: width * width * 3 }, (_, at) => (at * at * width + at) % 251));
  return sharp(bytes, { raw: { width, height: width, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();
};

const line =
  'Le disque du serveur est plein\u00a0: rien n’est enregistré. Gardez cette page ouverte, et dites-le à qui s’occupe du serveur.';

/** The library on a disk of its own, a little one in memory. */
export function fullUploads(cms: () => Cms): void {
  describe.skipIf(!canSeal())('a library on a full disk (skipped where none of its own can be mounted)', () => {
    const folder = () => join(process.env['VAR_DIR'] ?? '', 'cms/public/uploads');
    const rows = () => cms().app.db.query('plugin::upload.file').findMany({ orderBy: 'id' });
    let id = 0;
    beforeAll(() => {
      expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder()]).status).toBe(0);
    });
    afterAll(async () => {
      await cms().manage('DELETE', `/upload/files/${String(id)}`);
      spawnSync('umount', [folder()]);
    });

    /** Tries with more and more room until it succeeds; gives how often it was refused, each time with nothing changed. */
    async function refusals(picture: Buffer, replaced?: number): Promise<number> {
      for (let count = 0; count < 100; count += 1) {
        const before = [hashFiles(folder()), await rows()];
        const { bavail, bsize } = statfsSync(folder());
        const filler = join(folder(), '.filler');
        writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - count * 16_384)));
        const answer = await sendBytes(cms(), picture, 'bruit.jpg', replaced);
        rmSync(filler);
        if (answer.status < 300) {
          id = replaced ?? (answer.json as [{ id: number }])[0].id;
          return count;
        }
        expect([answer.status, messageOf(answer)]).toEqual([507, line]);
        expect([hashFiles(folder()), await rows()]).toEqual(before);
      }
      throw new Error('It never succeeded.');
    }

    test('takes no picture, leaves nothing of one, and takes it once there is room', async () => {
      expect(await refusals(await noise(300))).toBeGreaterThan(3);
      expect(Object.keys(hashFiles(folder()))).toHaveLength(2);
    });

    test('replaces no picture, keeps the one that is there byte for byte, and replaces it once there is room', async () => {
      const before = hashFiles(folder());
      expect(await refusals(await noise(500), id)).toBeGreaterThan(3);
      const after = hashFiles(folder());
      expect(Object.keys(after)).toEqual(Object.keys(before));
      expect(Object.values(after)).not.toEqual(Object.values(before));
    });
  });
}
