// Brings a fresh clone to where the other scripts can run. Imports nothing but Node, since there may be nothing else yet.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Installs the dependencies from the lockfile when they are missing or another lockfile's. Throws with one clear line. */
export function ensureDependencies() {
  if (isInstalled(`${root}package-lock.json`, `${root}node_modules/.package-lock.json`)) return;
  console.log('Installing dependencies from package-lock.json …');
  const { status } = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0)
    throw new Error('npm ci failed: the dependencies of package-lock.json could not be installed.');
}

/** Compares a lockfile with the one npm keeps of what it has installed. Optional packages may be another platform's. */
export function isInstalled(wantedPath, installedPath) {
  const [wanted, installed] = [wantedPath, installedPath].map(packagesIn);
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const found = installed[path];
    if (path === '' || (optional && !found)) return true;
    return found?.version === version && found.integrity === integrity;
  });
}

function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Runs a command in the project's folder with its output shown. */
export const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options });

/** Runs the main function of a script; an error is one line and exit status 1. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
