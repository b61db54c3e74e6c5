// npm test: everything CI runs, on a fresh clone. Arguments after `--` go to the test runner.
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies, main, run } from './ensure.mjs';

main(async () => {
  ensureDependencies();
  const [{ findBrowser }, { build }, { check }] = await Promise.all([
    import('./find-browser.mjs'),
    import('./build.mjs'),
    import('./check.mjs'),
  ]);
  const browser = await findBrowser();
  const failed = check();
  await build();
  const { passed, broken } = runTests(browser);
  if (failed.length > 0) console.error(`Failed before the tests: ${failed.join(', ')}.`);
  console.log(`${passed} passed, ${broken + failed.length} failed`);
  return broken + failed.length === 0 && passed > 0 ? 0 : 1;
});

/** Runs vitest with its own output; a run that breaks without a failed test counts as one. */
function runTests(browser) {
  const report = join(tmpdir(), `app-auditor-tests-${process.pid}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = run(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2)],
    { env: { ...process.env, CHROME_PATH: browser, EXTENSION_BUILT: '1' } },
  );
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, broken: numFailedTests || (status === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, broken: 1 };
  } finally {
    rmSync(report, { force: true });
  }
}
