import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './ensure.mjs';

const NAMES = ['chromium', 'chromium-browser', 'chrome', 'google-chrome-for-testing'];
const PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
  win32: [],
};
// Chrome itself stopped honouring --load-extension in 137; it is the last resort.
const CHROME = {
  linux: ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name] ? [join(process.env[name], 'Google/Chrome/Application/chrome.exe')] : [],
  ),
};

/** Path of a Chromium or Chrome: CHROME_PATH, PATH, the usual places, Playwright's own; installed where there is none. */
export async function findBrowser() {
  if (process.env.CHROME_PATH) {
    if (isExecutable(process.env.CHROME_PATH)) return process.env.CHROME_PATH;
    throw new Error(`CHROME_PATH is ${process.env.CHROME_PATH}, which cannot be run.`);
  }
  const found = (await candidates()).find(isExecutable);
  if (found) return found;
  install();
  const installed = (await candidates()).find(isExecutable);
  if (installed) return installed;
  throw new Error(
    'No Chromium or Chrome was found and none could be installed. Install one, or name it in CHROME_PATH.',
  );
}

async function candidates() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const { platform } = process;
  return [...onPath, ...(PLACES[platform] ?? []), ...(await playwrights()), ...(CHROME[platform] ?? [])];
}

async function playwrights() {
  const { chromium } = await import('playwright-core');
  const own = chromium.executablePath();
  const cache = join(homedir(), '.cache/ms-playwright');
  const others = existsSync(cache)
    ? readdirSync(cache)
        .filter((name) => /^chromium-\d+$/.test(name))
        .map((name) => join(cache, name, 'chrome-linux/chrome'))
    : [];
  return [own, ...others].filter(Boolean);
}

function install() {
  console.log('No Chromium found; installing one …');
  const quiet = { cwd: root, stdio: 'ignore', shell: process.platform === 'win32' };
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (debian) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-q'], { ...quiet, env });
    const { status } = spawnSync('apt-get', ['install', '-y', '-q', 'chromium'], { ...quiet, env });
    if (status === 0) return;
  }
  spawnSync('npx', ['playwright-core', 'install', 'chromium'], { ...quiet, timeout: 300_000 });
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
