import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isInstalled } from '../../src/tools/ensure.mjs';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lockfile = (name: string, packages: object): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ packages }));
  return path;
};

const LOCK = {
  '': { name: 'project' },
  'node_modules/one': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/other-platform': { version: '2.0.0', integrity: 'sha512-b', optional: true },
};
const ONE = { 'node_modules/one': { version: '1.0.0', integrity: 'sha512-a' } };

test.each([
  ['all that is wanted is there', ONE, true],
  ['more is there', { ...ONE, 'node_modules/more': { version: '1.0.0' } }, true],
  ['nothing is there', {}, false],
  ['another version is there', { 'node_modules/one': { version: '1.0.1', integrity: 'sha512-a' } }, false],
  [
    'the same version with other bytes is there',
    { 'node_modules/one': { version: '1.0.0', integrity: 'x' } },
    false,
  ],
  [
    'an optional package is there in another version',
    { ...ONE, 'node_modules/other-platform': { version: '1.0.0' } },
    false,
  ],
])('%s', (_name, installed, expected) => {
  expect(isInstalled(lockfile('wanted.json', LOCK), lockfile('installed.json', installed))).toBe(expected);
});

test("a folder without npm's own record counts as not installed", () => {
  expect(isInstalled(lockfile('wanted.json', LOCK), join(folder, 'nothing.json'))).toBe(false);
});
