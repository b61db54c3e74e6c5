import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

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
  [['--out', '']],
  [['--stats', '']],
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

describe('what cannot work ends at once, with 1 and one line', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'start-'));
    writeFileSync(join(folder, 'file'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const whyNot = (...options: string[]): string => {
    const { status, stderr, stdout } = start('--headless', ...options);
    expect([status, stdout]).toEqual([1, '']);
    return stderr.trimEnd();
  };

  test('an org directory that is none', () => {
    expect(whyNot('--org', '/nowhere/at/all')).toBe('There is no org directory /nowhere/at/all.');
    expect(whyNot('--org', join(folder, 'file'))).toBe(`There is no org directory ${folder}/file.`);
    expect(whyNot('--org', join(folder, 'file/x'))).toBe(`There is no org directory ${folder}/file/x.`);
    expect(whyNot('--org', '')).toBe("There is no org directory ''.");
  });

  test.runIf(process.platform === 'linux').each(['/proc/x', '/proc/x/y', '/proc', '/dev/null/x'])(
    '--out %s',
    (out) => expect(whyNot('--out', out)).toMatch(new RegExp(`^Nothing can be saved in ${out}: .+$`)),
  );

  test('--out and --stats where something else is', () => {
    const file = join(folder, 'file');
    for (const out of [file, join(file, 'x')])
      expect(whyNot('--out', out)).toMatch(new RegExp(`^Nothing can be saved in ${out}: .+$`));
    for (const stats of [folder, join(file, 'x')])
      expect(whyNot('--stats', stats)).toMatch(new RegExp(`^${stats} cannot be written: .+$`));
  });

  test.each([
    ['apps.json', '{', 'it is not JSON.'],
    ['apps.json', 'x\nplanted', 'it is not JSON.'],
    ['apps.json', '', 'it is empty.'],
    ['apps.json', undefined, 'EISDIR: illegal operation on a directory, read.'],
    ['apps.error.json', 'null', 'its status is no number from 200 to 599.'],
  ])('an org whose %s is %j', (name, content, why) => {
    const file = join(folder, 'api/v1', name);
    mkdirSync(content === undefined ? file : join(folder, 'api/v1'), { recursive: true });
    if (content !== undefined) writeFileSync(file, content);
    expect(whyNot('--org', folder)).toBe(`${file} cannot be served: ${why}`);
  });
});
