// Brings a fresh clone to where the other scripts can run. Imports nothing but Node, since there may be nothing else yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const STAMP = `${root}node_modules/.lockfile-sha256`;

/** Installs the dependencies from the lockfile when they are missing or another lockfile's. Throws with one clear line. */
export function ensureDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.log('Installing dependencies from package-lock.json …');
  const { status } = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0)
    throw new Error('npm ci failed: the dependencies of package-lock.json could not be installed.');
  writeFileSync(STAMP, lock);
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
