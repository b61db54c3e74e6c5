import { defineConfig } from 'vitest/config';

/** What decides about findings; every folder by itself. */
const MEASURED = ['model', 'rules', 'audit', 'report', 'okta'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    coverage: {
      include: ['src/**', 'popup/**', 'options/**'],
      exclude: ['src/tools/**', 'src/demo/**'],
      thresholds: Object.fromEntries(MEASURED.map((folder) => [`src/${folder}/**`, { lines: 95 }])),
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A page of a busy machine takes its time; one second, as vitest has it, is for units.
          expect: { poll: { timeout: 20_000 } },
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
