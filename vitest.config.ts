import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const outside = ['tests/**/*.test.ts'];
/** Drills on whole installations, and on a publisher without disk, files or rest: `npm run test:production`, minutes. */
const drills = [
  'tests/production/{backup,booted,container,export,faults,grown,open-files,screens}.test.ts',
  'tests/publish/{descriptors,flood,read-only,reporting}.test.ts',
];
/** What asserts how long something takes, or keeps both cores busy by itself. */
const alone = [
  'tests/browser/{spine,templates}.test.ts',
  'tests/publish/{kill,leisure,publisher,pull,readers}.test.ts',
];

/** Whole installations and whole CMS take longest, in files of a few lines: begun last, they would run alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      /\/(?:screens|sqlite|postgres)\.test\.ts$/.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

// A booted CMS, a browser or a build takes a core.
const patience = { testTimeout: 60_000, hookTimeout: 180_000 };
// Compiled templates are run as they are, not compiled once more.
const server = { deps: { external: [/\/server\/(?:entry|chunks\/.*)\.mjs$/] } };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          // They share modules, which hold no state: loading each anew for each file took two thirds of the time.
          isolate: false,
          include: ['{shared,scripts,site,cms}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          // Style sheets are empty in tests unless they are asked for.
          css: { include: [/tokens\.css/] },
        },
      },
      {
        test: {
          ...{ name: 'outside', include: outside, exclude: [...alone, ...drills] },
          // One of them sits in the officer's chair and mostly waits for screens: a third keeps both cores busy.
          ...{ maxWorkers: 3, sequence: { groupOrder: 1 } },
          ...{ ...patience, server },
        },
      },
      { test: { name: 'alone', include: alone, fileParallelism: false, ...patience, server } },
      { test: { name: 'drills', include: drills, fileParallelism: false, ...patience, server } },
    ],
  },
});
