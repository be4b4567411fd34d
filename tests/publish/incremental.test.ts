import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { todayInMorocco } from 'shared/today';
import { links } from '../../scripts/check-site/links.ts';
import { readSite } from '../../scripts/check-site/pages.ts';
import { hashOf } from '../../scripts/disk/hash-files.ts';
import { isBackground } from '../../scripts/publisher/background/parts.ts';
import { Unpublishable } from '../../scripts/publisher/soundness.ts';
import { Assembly } from '../../scripts/pull/assembly.ts';
import { readDocuments } from '../../scripts/pull/border.ts';
import { packed as hold } from '../../scripts/publisher/packed.ts';
import { shownOn } from '../../scripts/pull/withhold.ts';
import { mediaStore } from '../../scripts/pull/media.ts';
import { assetsIn } from '../../scripts/render/load.ts';
import { servingFiles } from '../../scripts/render/serving-files.ts';
import { change, make, type World } from './changes.ts';
import { fewOf, planContent, temporaryFolder } from './plan.ts';
import { memorySource, publishing, siteUrl, templatesCopy } from './publishing.ts';

/** Steps in all; the thousand of the README's table take some minutes: `ORACLE_STEPS=1000`. */
const steps = Number(process.env['ORACLE_STEPS'] ?? 30);
const stepsInRun = 10;

const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 320, height: 200, channels: 3, background } })
    .jpeg()
    .toBuffer();
const files = new Map([
  ['/uploads/une.jpg', await picture('#187a6f')],
  ['/uploads/deux.jpg', await picture('#a33b20')],
]);
const [plan, templates, media] = [await planContent(), await templatesCopy(), temporaryFolder()];

const assets = assetsIn(templates);

const smallWorld = (): World => ({
  content: fewOf(plan),
  files: new Map(files),
  former: [],
  instant: new Date('2026-11-23T12:00:00Z'),
});

/** What the site must be: everything read and rendered from nothing. */
async function expected({ content, files: own, former, instant }: World) {
  const assembly = new Assembly(siteUrl);
  assembly.apply(await readDocuments(memorySource(content, own, former), mediaStore(media)));
  const whole = assembly.content();
  const entries = whole.entries.map((entry) => shownOn(entry, todayInMorocco(instant)));
  const worker = new Worker(join(import.meta.dirname, 'whole-render.ts'), {
    workerData: { templates, entries, former: whole.former, instant },
  });
  return await new Promise<{ files: Record<string, string>; sitemap: unknown }>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });
}

it(
  `after any change the site is what a whole render of the same content gives (${steps} steps)`,
  { timeout: 3_600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: stepsInRun, maxLength: stepsInRun }), async (changes) => {
        let world = smallWorld();
        // The publisher's source reads the world as it is at each step.
        const source = {
          entries: (...given: Parameters<ReturnType<typeof memorySource>['entries']>) =>
            memorySource(world.content, world.files).entries(...given),
          former: (ids?: readonly string[]) =>
            Promise.resolve(world.former.filter(({ id }) => ids?.includes(id) ?? true)),
          media: (url: string) => memorySource(world.content, world.files).media(url),
        };
        const { publisher, site, renderer, releases, varFolder } = await publishing(source);
        const store = mediaStore(join(varFolder, 'media'));
        await publisher.reconcile();
        const background = new Map<string, string>();
        for (const given of changes) {
          const before: World = {
            ...world,
            content: new Map([...world.content].map(([type, list]) => [type, [...list]])),
            files: new Map(world.files),
            former: [...world.former],
          };
          const touched = make(world, given);
          const shown = touched.urls.flatMap((url) => site.content.showing(url));
          const keys = new Set([...touched.keys, ...shown]);
          const documents = await readDocuments(source, store, { keys, hold });
          try {
            await site.publish(documents, { madeFrom: '', now: world.instant });
          } catch (error) {
            // What cannot go online leaves everything as it was.
            if (!(error instanceof Unpublishable)) throw error;
            world = before;
            await site.publish(new Map(), { madeFrom: '', now: world.instant });
          }
          for await (const file of renderer.render('background')) {
            if ('body' in file) background.set(file.path, hashOf(file.body));
            else background.delete(file.path);
          }
          const whole = await expected(world);
          // Whatever readers find, also what the renderer knows no more: what is gone must be gone for them.
          const online = [...releases.files()].filter(
            ([path]) => !assets.has(path) && !/^media\/|^_(?:redirects|headers)$|^_former\/|\.zip$/.test(path),
          );
          const kits = Object.entries(whole.files).filter(([path]) => path.startsWith('press-kits/'));
          expect({
            ...Object.fromEntries(online),
            ...Object.fromEntries(background),
            ...Object.fromEntries(kits),
          }).toEqual(whole.files);
          const table = String(releases.read('former-addresses.json'));
          const serving = [...releases.files().keys()].filter((path) => /^_(?!astro)/.test(path));
          expect(serving.sort()).toEqual([...servingFiles(table, siteUrl).keys()].sort());
          const packed = [...releases.files().keys()].filter((path) => path.endsWith('.zip'));
          expect(packed.sort()).toEqual(kits.map(([path]) => path.replace(/json$/, 'zip')).sort());
          expect(renderer.sitemap()).toEqual(whole.sitemap);
        }
        // Whatever went and came back, no reader finds a link that leads nowhere, on pages that stayed as they were neither.
        const dead = await links(readSite(join(varFolder, 'current/site')));
        expect(
          dead.filter(({ address = '' }) => !isBackground(new URL(address, 'https://a').pathname.slice(1))),
        ).toEqual([]);
      }),
      { numRuns: Math.ceil(steps / stepsInRun), endOnFailure: true, verbose: true },
    );
  },
);
