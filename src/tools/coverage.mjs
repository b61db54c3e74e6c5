// npm run coverage: fails where a folder of the functional core or of the readers has fewer lines covered than vitest.config.ts asks for.
import { ensureDependencies, main, run } from './ensure.mjs';

/** They run everything at once, or what is no part of what is measured. */
const LEFT_OUT = ['test/tools/**', 'test/content/**', 'test/rules/every-rule.property.test.ts'];

main(() => {
  ensureDependencies();
  const { status } = run(process.execPath, [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project=unit',
    ...LEFT_OUT.map((pattern) => `--exclude=${pattern}`),
    '--coverage',
    '--coverage.include=src/{model,rules,audit,report,okta}/**',
    '--coverage.reporter=text-summary',
    '--coverage.reporter=json-summary',
    ...process.argv.slice(2),
  ]);
  return status ?? 1;
});
