import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The org directory as a whole path. Throws with one line where it is none. */
export function orgDirectory(given) {
  const dir = given && resolve(given);
  if (!dir || !isFolder(dir)) throw new Error(`There is no org directory ${dir || "''"}.`);
  return dir;
}

/** Makes the folder, and those it is in. Throws with one line where nothing can be saved in it. */
export const makeFolder = (folder) =>
  saying(`Nothing can be saved in ${folder}`, () => {
    const place = resolve(folder);
    makeEach(place);
    rmdirSync(mkdtempSync(join(place, '.app-auditor-')));
  });

/** Makes the folders a file is to be in, and the file where there is none. Throws with one line where it cannot be written. */
export const makeFile = (file) =>
  saying(`${file} cannot be written`, () => {
    const place = resolve(file);
    makeEach(dirname(place));
    closeSync(openSync(place, 'a'));
  });

/** One by one, since Node's own way to make them all never ends where the system makes none, as in /proc. */
function makeEach(folder) {
  if (isFolder(folder)) return;
  if (dirname(folder) !== folder) makeEach(dirname(folder));
  mkdirSync(folder);
}

const isFolder = (path) => existsSync(path) && statSync(path).isDirectory();

function saying(what, work) {
  try {
    work();
  } catch (error) {
    throw new Error(`${what}: ${error.message}`);
  }
}
