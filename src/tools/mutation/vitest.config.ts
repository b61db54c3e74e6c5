import { defineConfig } from 'vitest/config';

/**
 * The tests a part's mutants have to survive, named by the script. Left out are tests that run everything at once: they
 * cost minutes and should find nothing that a test of the part itself does not find.
 */
export default defineConfig({
  test: {
    include: (process.env.MUTATION_TESTS ?? 'test/{rules,audit,okta}/**/*.test.ts').split(' '),
    exclude: ['test/**/*.property.test.ts', 'test/rules/{recorded-org,texts}.test.ts'],
    isolate: false,
    testTimeout: 20_000,
  },
});
