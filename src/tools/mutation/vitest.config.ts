import { defineConfig } from 'vitest/config';

/**
 * The tests a mutant has to survive: those that state what a rule, the engine or a reader says of one case. Left out are
 * tests that run everything at once, which cost minutes and find nothing these should not find themselves.
 */
export default defineConfig({
  test: {
    include: ['test/{rules,audit,okta}/**/*.test.ts'],
    exclude: ['test/**/*.property.test.ts', 'test/rules/{recorded-org,texts}.test.ts'],
    isolate: false,
    testTimeout: 20_000,
  },
});
