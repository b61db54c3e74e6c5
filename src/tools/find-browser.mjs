import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
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
// Chrome itself no longer honours --load-extension since 137, Chromium does; so Chrome comes after an installed Chromium.
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
  const found = (await chromiums()).find(isExecutable);
  if (found) return found;
  install();
  const installed = [...(await chromiums()), ...(CHROME[process.platform] ?? [])].find(isExecutable);
  if (installed) return installed;
  throw new Error(
    'No Chromium was found and none could be installed. Install one, or name it in CHROME_PATH.',
  );
}

async function chromiums() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...(PLACES[process.platform] ?? []), ...(await playwrights())];
}

async function playwrights() {
  const { chromium } = await import('playwright-core');
  const own = chromium.executablePath();
  const cache = join(homedir(), '.cache/ms-playwright');
  const others = existsSync(cache)
    ? readdirSync(cache)
        .filter((name) => /^chromium-\d+$/.test(name))
        .flatMap((name) =>
          ['chrome-linux', 'chrome-linux64'].map((build) => join(cache, name, build, 'chrome')),
        )
    : [];
  return [own, ...others].filter(Boolean);
}

/** Debian's own package first where it is Debian and we are root; elsewhere Playwright's download. */
function install() {
  console.log('No Chromium found; installing one …');
  const ways = isDebian() ? [byApt, byPlaywright] : [byPlaywright, byApt];
  ways.find((way) => way());
}

const attempt = (command, args, env = {}) =>
  spawnSync(command, args, {
    cwd: root,
    stdio: 'ignore',
    shell: process.platform === 'win32',
    timeout: 300_000,
    env: { ...process.env, ...env },
  }).status === 0;

const byPlaywright = () => attempt('npx', ['playwright-core', 'install', 'chromium']);

function byApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  attempt('apt-get', ['update', '-q'], env);
  return attempt('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], env);
}

const isDebian = () =>
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
