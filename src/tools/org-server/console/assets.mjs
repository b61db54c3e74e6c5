import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (name) => fileURLToPath(new URL(`browser/${name}`, import.meta.url));

/** The pages' scripts as one file: a page that loads is one request more, not twenty. */
async function script() {
  const options = { bundle: true, write: false, format: 'iife', target: 'es2022', logLevel: 'error' };
  const { outputFiles } = await build({ entryPoints: [at('main.js')], ...options });
  return outputFiles[0].text;
}

const ASSETS = {
  '/console-assets/console.js': ['text/javascript', script],
  '/console-assets/console.css': ['text/css', () => readFile(at('console.css'), 'utf8')],
  '/console-assets/shell.css': ['text/css', () => readFile(at('shell.css'), 'utf8')],
};
const known = new Map();

/** A script or style sheet of the pages; undefined for any other path. */
export async function assetAt(path) {
  const [type, make] = (Object.hasOwn(ASSETS, path) && ASSETS[path]) || [];
  if (!type) return undefined;
  if (!known.has(path)) known.set(path, make());
  const body = await known.get(path);
  return { status: 200, body, headers: { 'content-type': `${type};charset=utf-8` } };
}
