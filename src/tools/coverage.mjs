// npm run coverage: fails where a folder of the functional core or of the readers has fewer lines covered than vitest.config.ts asks for.
import { ensureDependencies, main, run } from './ensure.mjs';

/** Tests of pages, of the scripts and of every rule with everything: slow, and about something else than what is measured. */
const LEFT_OUT = [
  ...['content', 'options', 'popup', 'tools', 'ui'].map((folder) => `test/${folder}/**`),
  'test/architecture.test.ts',
  'test/canary.test.ts',
  'test/rules/every-rule.property.test.ts',
];

main(() => {
  ensureDependencies();
  const { status } = run(process.execPath, [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project=unit',
    ...LEFT_OUT.map((pattern) => `--exclude=${pattern}`),
    // Some tests take the time, and counting lines takes time.
    '--retry=2',
    '--coverage',
    '--coverage.include=src/{model,rules,audit,report,okta}/**/*.ts',
    '--coverage.reporter=text-summary',
    '--coverage.reporter=json-summary',
    ...process.argv.slice(2),
  ]);
  return status ?? 1;
});
