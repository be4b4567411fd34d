import { defineConfig } from 'vitest/config';

const outside = ['tests/**/*.test.ts'];

export default defineConfig({
  test: {
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
          name: 'outside',
          include: outside,
          // Booted CMSs, browsers and builds take a core each: two at once on two cores only slow each other down.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
