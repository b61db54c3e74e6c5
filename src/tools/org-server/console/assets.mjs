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

const sheet = (name) => [`/console-assets/${name}`, ['text/css', () => readFile(at(name), 'utf8')]];
const ASSETS = new Map([
  ['/console-assets/console.js', ['text/javascript', script]],
  ...['console.css', 'forms.css', 'shell.css'].map(sheet),
]);
const known = new Map();

/** A script or style sheet of the pages; undefined for any other path. */
export async function assetAt(path) {
  const [type, make] = ASSETS.get(path) ?? [];
  if (!type) return undefined;
  if (!known.has(path)) known.set(path, make());
  const body = await known.get(path);
  return { status: 200, body, headers: { 'content-type': `${type};charset=utf-8` } };
}
