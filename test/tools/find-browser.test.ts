import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser } from '../../src/tools/find-browser.mjs';

afterEach(() => vi.unstubAllEnvs());

test('CHROME_PATH wins', async () => {
  vi.stubEnv('CHROME_PATH', process.execPath);
  expect(await findBrowser()).toBe(process.execPath);
});

test('a CHROME_PATH that cannot be run is said, not worked around', async () => {
  vi.stubEnv('CHROME_PATH', '/nowhere/chromium');
  await expect(findBrowser()).rejects.toThrow('CHROME_PATH is /nowhere/chromium');
});
