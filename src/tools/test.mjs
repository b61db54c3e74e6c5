// npm test: everything CI runs, on a fresh clone. Arguments after `--` go to the test runner.
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies, main, root, run } from './ensure.mjs';

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
  const report = join(tmpdir(), `app-auditor-tests-${process.pid}.json`);
  const { status } = run(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...process.argv.slice(2),
    ],
    { env: { ...process.env, CHROME_PATH: browser, EXTENSION_BUILT: '1' } },
  );
  const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report, { force: true });
  if (failed.length > 0) console.error(`Failed before the tests: ${failed.join(', ')}.`);
  const broken = numFailedTests + failed.length + (status !== 0 && numFailedTests === 0 ? 1 : 0);
  console.log(`${numPassedTests} passed, ${broken} failed`);
  return broken === 0 && numPassedTests > 0 ? 0 : 1;
});
