import { existsSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { openCollection } from './collection.mjs';
import { oktaError } from './okta-errors.mjs';
import { readErrorFile, readJson } from './read-json.mjs';

/**
 * An org directory: what a path is answered with. `{collection} | {json} | {error} | undefined` (404). A file that cannot
 * be served is an internal error, and `tell` is given the line that says why, once.
 */
export function openDirectory(dir, { copies = 1, tell = (line) => console.error(line) } = {}) {
  const known = new Map();
  const load = async (path) => {
    if (
      !/^\/(api\/v1|\.well-known|oauth2\/v1|integrations\/api\/v1)\/[\w./-]+$/.test(path) ||
      normalize(path) !== path
    )
      return undefined;
    const [plain, error] = [`${join(dir, path)}.json`, `${join(dir, path)}.error.json`];
    if (existsSync(error)) return { error: await readErrorFile(error) };
    if (!existsSync(plain)) return oneOf(path);
    const value = await readJson(plain);
    if (!Array.isArray(value)) return { json: value };
    return { collection: openCollection(value, path === '/api/v1/apps' ? copies : 1) };
  };
  const failed = (error) => {
    tell(error.message);
    return { error: oktaError('E0000009') };
  };
  const answer = (path) => {
    if (!known.has(path)) known.set(path, load(path).catch(failed));
    return known.get(path);
  };
  /** An app without a file of its own is an entry of the list. */
  const oneOf = async (path) => {
    const id = /^\/api\/v1\/apps\/(\w+)$/.exec(path)?.[1];
    const app = id && (await answer('/api/v1/apps'))?.collection?.find(id);
    return app ? { json: JSON.parse(JSON.stringify(app).replaceAll(app.id, id)) } : undefined;
  };
  return { answer };
}
