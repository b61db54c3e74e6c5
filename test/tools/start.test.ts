import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const start = (...options: string[]) =>
  spawnSync(process.execPath, ['src/tools/start.mjs', ...options], { encoding: 'utf8' });

test.each([
  [['--nonsense']],
  [['surplus']],
  [['--rate', '50']],
  [['--rate', '0/60']],
  [['--latency', 'soon']],
  [['--latency', '-1']],
  [['--copies', '0']],
  [['--copies']],
])('npm start -- %j is bad usage', (options) => {
  const { status, stderr, stdout } = start(...options);
  expect(status).toBe(2);
  expect(stderr).toContain('Usage: npm start');
  expect(stdout).toBe('');
});

test('--help tells every option', () => {
  const { status, stdout } = start('--help');
  expect(status).toBe(0);
  for (const option of ['org', 'headless', 'out', 'latency', 'rate', 'copies', 'stats'])
    expect(stdout).toContain(`--${option}`);
});

test('an org directory that is not there is said in one line', () => {
  const { status, stderr } = start('--headless', '--org', '/nowhere/at/all');
  expect(status).toBe(1);
  expect(stderr.trim()).toBe('There is no org directory /nowhere/at/all.');
});
