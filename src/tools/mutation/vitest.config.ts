import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const forgetting = {
  name: 'nothing-remembered',
  enforce: 'pre' as const,
  resolveId: (source: string, importer = '') =>
    source.endsWith('/remembered.ts') && /[\\/]src[\\/](?:rules|audit|okta|background)[\\/]/.test(importer)
      ? fileURLToPath(new URL('not-remembered.ts', import.meta.url))
      : undefined,
};

/**
 * The tests a part's mutants have to survive, named by the script. Left out are tests that run everything at once: they
 * cost minutes and should find nothing that a test of the part itself does not find.
 */
export default defineConfig({
  plugins: [forgetting],
  test: {
    include: (process.env.MUTATION_TESTS ?? 'test/{rules,audit,okta}/**/*.test.ts').split(' '),
    exclude: ['test/**/*.property.test.ts', 'test/rules/{recorded-org,texts}.test.ts'],
    // Without the memory, and with every mistake planted at once, nothing is fast.
    testNamePattern: /^(?!.*\b(?:no|little) time\b|.*takes? long)/,
    isolate: false,
    testTimeout: 20_000,
  },
});
